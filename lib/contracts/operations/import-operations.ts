import { z } from "zod";
import {
  createImportQuery,
  importErrorPageSchema,
  importPageSchema,
  importSchema,
} from "@/lib/contracts/import-record";
import { type Operation, pageQuery } from "@/lib/contracts/operation";

const importParams = z.object({ id: z.uuid().describe("The import's id") });

export const importOperations = {
  createImport: {
    id: "createImport",
    method: "POST",
    path: "/api/v1/imports",
    group: "Imports",
    summary: "Import a file of customers, products, purchases or events",
    description:
      "The body is the file: CSV with a header, or JSON Lines, an object a line with the CSV's columns as members; UTF-8, not packed. " +
      "It is kept whole before the answer, and imported in the background, one import after the other: ask for the import until its status is none of queued and running. " +
      "The same rows twice change nothing.",
    scope: "imports:write",
    query: createImportQuery,
    upload: ["text/csv", "application/x-ndjson", "application/jsonl"],
    status: 202,
    response: importSchema,
    problems: [],
  },
  listImports: {
    id: "listImports",
    method: "GET",
    path: "/api/v1/imports",
    group: "Imports",
    summary: "List the imports, newest first, those made by command too",
    scope: "imports:read",
    query: pageQuery,
    status: 200,
    response: importPageSchema,
    problems: [],
  },
  getImport: {
    id: "getImport",
    method: "GET",
    path: "/api/v1/imports/{id}",
    group: "Imports",
    summary: "Read an import: how far it is, and what came of it",
    scope: "imports:read",
    params: importParams,
    status: 200,
    response: importSchema,
    problems: ["not_found"],
  },
  cancelImport: {
    id: "cancelImport",
    method: "POST",
    path: "/api/v1/imports/{id}/cancel",
    group: "Imports",
    summary: "Cancel an import that is queued or running: nothing of its file is kept",
    description: "409 when it is over already.",
    scope: "imports:write",
    params: importParams,
    status: 200,
    response: importSchema,
    problems: ["not_found"],
  },
  listImportErrors: {
    id: "listImportErrors",
    method: "GET",
    path: "/api/v1/imports/{id}/errors",
    group: "Imports",
    summary: "List what is wrong with the rows of an import, and how to mend it, in the order of the rows",
    description:
      "With Accept: text/csv the whole list as one file, in which a cell that a spreadsheet would take for a formula begins with an apostrophe.",
    scope: "imports:read",
    params: importParams,
    query: pageQuery,
    status: 200,
    response: importErrorPageSchema,
    alsoAs: ["text/csv"],
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;
