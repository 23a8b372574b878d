import "server-only";
import type { z } from "zod";
import { correctionPageSchema, correctionSchema, setCorrectionBody } from "@/lib/contracts/correction";
import { customerListItemSchema, customerPageSchema, customerSchema } from "@/lib/contracts/customer";
import { importFileReportSchema, importIssueSchema } from "@/lib/contracts/import";
import { importErrorPageSchema, importPageSchema, importSchema } from "@/lib/contracts/import-record";
import { profilePageSchema } from "@/lib/contracts/operations/profile-operations";
import { problemSchema } from "@/lib/contracts/problem";
import { profileSchema } from "@/lib/contracts/profile";
import { generateProfileBody, profileVersionSchema } from "@/lib/contracts/profile-version";
import { createdTokenSchema, createTokenSchema, tokenListSchema, tokenSchema } from "@/lib/contracts/token";
import { changeWorkspaceBody, workspaceSchema } from "@/lib/contracts/workspace";

/** What answers hold, by the name that the document gives it. */
export const answerNames: Record<string, z.ZodType> = {
  Customer: customerSchema,
  CustomerListItem: customerListItemSchema,
  CustomerPage: customerPageSchema,
  Profile: profileSchema,
  ProfileVersion: profileVersionSchema,
  ProfilePage: profilePageSchema,
  Correction: correctionSchema,
  CorrectionPage: correctionPageSchema,
  Import: importSchema,
  ImportFileReport: importFileReportSchema,
  ImportPage: importPageSchema,
  ImportError: importIssueSchema,
  ImportErrorPage: importErrorPageSchema,
  Token: tokenSchema,
  TokenList: tokenListSchema,
  CreatedToken: createdTokenSchema,
  Workspace: workspaceSchema,
  Problem: problemSchema,
};

/** What requests hold. */
export const requestNames: Record<string, z.ZodObject> = {
  GenerateProfile: generateProfileBody,
  SetCorrection: setCorrectionBody,
  CreateToken: createTokenSchema,
  ChangeWorkspace: changeWorkspaceBody,
};
