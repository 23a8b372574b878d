import { z } from "zod";
import { importFileReportSchema, importIssueSchema, importKinds } from "@/lib/contracts/import";
import { pageOf } from "@/lib/contracts/operation";

export const importKindSchema = z.enum(importKinds);
export const importStatuses = ["queued", "running", "finished", "failed", "cancelled"] as const;

/** What a file may be sent as, and what that says of how it is written. */
export const importTypes = {
  "text/csv": "csv",
  "application/x-ndjson": "jsonl",
  "application/jsonl": "jsonl",
} as const;
export type ImportFormat = (typeof importTypes)[keyof typeof importTypes];

export const createImportQuery = z.object({
  kind: importKindSchema.describe("What the rows of the file are"),
  name: z.string().trim().min(1).max(200).optional().describe("The file's name, to be shown to people"),
});

export const importSchema = z.object({
  id: z.string(),
  status: z
    .enum(importStatuses)
    .describe("finished: it ran to its end, see the report of each file; failed: it stopped and nothing was imported"),
  kind: importKindSchema.nullable().describe("Null of a whole folder, imported by command"),
  name: z.string().describe("Of the file or folder"),
  bytes: z.number().int().nullable().describe("Size of an uploaded file"),
  read_bytes: z.number().int().describe("Of those, how many are read so far"),
  rows: z.number().int().describe("Rows read so far"),
  files: z.array(importFileReportSchema).describe("What came of each file, once it is done"),
  errors: z.number().int().describe("Entries of the list of errors"),
  requested_by: z.string(),
  created_at: z.iso.datetime(),
  started_at: z.iso.datetime().nullable(),
  finished_at: z.iso.datetime().nullable(),
});

export const importPageSchema = pageOf(importSchema);
export const importErrorPageSchema = pageOf(importIssueSchema);

export type ImportStatus = (typeof importStatuses)[number];
export type ImportRecord = z.infer<typeof importSchema>;
export type ImportPage = z.infer<typeof importPageSchema>;
export type ImportErrorPage = z.infer<typeof importErrorPageSchema>;
