import "server-only";
import type { z } from "zod";
import { appointmentSchema, putAppointmentBody } from "@/lib/contracts/appointment";
import { correctionPageSchema, correctionSchema, setCorrectionBody } from "@/lib/contracts/correction";
import { customerListItemSchema, customerPageSchema, customerSchema } from "@/lib/contracts/customer";
import { customerExportSchema } from "@/lib/contracts/customer-export";
import { deliveryDetailSchema, deliveryPageSchema, deliverySchema } from "@/lib/contracts/delivery";
import { changeEngineBody, engineSettingsSchema, engineSpendingSchema, engineTestSchema } from "@/lib/contracts/engine";
import { generationSchema, startGenerationBody } from "@/lib/contracts/generation";
import { importFileReportSchema, importIssueSchema } from "@/lib/contracts/import";
import { importErrorPageSchema, importPageSchema, importSchema } from "@/lib/contracts/import-record";
import { noteSchema, writeNoteBody } from "@/lib/contracts/note";
import { appointmentPageSchema } from "@/lib/contracts/operations/appointment-operations";
import { notePageSchema } from "@/lib/contracts/operations/note-operations";
import { opportunityPageSchema } from "@/lib/contracts/operations/opportunity-operations";
import { profilePageSchema } from "@/lib/contracts/operations/profile-operations";
import { changeOpportunityBody, opportunityItemSchema } from "@/lib/contracts/opportunity";
import { problemSchema } from "@/lib/contracts/problem";
import { profileSchema } from "@/lib/contracts/profile";
import { generateProfileBody, profileVersionSchema } from "@/lib/contracts/profile-version";
import { putCustomerBody } from "@/lib/contracts/put-customer";
import { createdTokenSchema, createTokenSchema, tokenListSchema, tokenSchema } from "@/lib/contracts/token";
import {
  changeWebhookSchema,
  createdWebhookSchema,
  createWebhookSchema,
  webhookListSchema,
  webhookSchema,
} from "@/lib/contracts/webhook";
import { changeWorkspaceBody, workspaceSchema } from "@/lib/contracts/workspace";

/** What answers hold, by the name that the document gives it. */
export const answerNames: Record<string, z.ZodType> = {
  Customer: customerSchema,
  CustomerListItem: customerListItemSchema,
  CustomerPage: customerPageSchema,
  CustomerExport: customerExportSchema,
  Profile: profileSchema,
  ProfileVersion: profileVersionSchema,
  ProfilePage: profilePageSchema,
  Generation: generationSchema,
  Correction: correctionSchema,
  CorrectionPage: correctionPageSchema,
  Note: noteSchema,
  NotePage: notePageSchema,
  Appointment: appointmentSchema,
  AppointmentPage: appointmentPageSchema,
  Opportunity: opportunityItemSchema,
  OpportunityPage: opportunityPageSchema,
  Webhook: webhookSchema,
  WebhookList: webhookListSchema,
  CreatedWebhook: createdWebhookSchema,
  Delivery: deliverySchema,
  DeliveryDetail: deliveryDetailSchema,
  DeliveryPage: deliveryPageSchema,
  Import: importSchema,
  ImportFileReport: importFileReportSchema,
  ImportPage: importPageSchema,
  ImportError: importIssueSchema,
  ImportErrorPage: importErrorPageSchema,
  Token: tokenSchema,
  TokenList: tokenListSchema,
  CreatedToken: createdTokenSchema,
  EngineSettings: engineSettingsSchema,
  EngineTest: engineTestSchema,
  EngineSpending: engineSpendingSchema,
  Workspace: workspaceSchema,
  Problem: problemSchema,
};

/** What requests hold. */
export const requestNames: Record<string, z.ZodObject> = {
  PutCustomer: putCustomerBody,
  GenerateProfile: generateProfileBody,
  StartGeneration: startGenerationBody,
  SetCorrection: setCorrectionBody,
  WriteNote: writeNoteBody,
  PutAppointment: putAppointmentBody,
  ChangeOpportunity: changeOpportunityBody,
  CreateWebhook: createWebhookSchema,
  ChangeWebhook: changeWebhookSchema,
  CreateToken: createTokenSchema,
  ChangeEngine: changeEngineBody,
  ChangeWorkspace: changeWorkspaceBody,
};
