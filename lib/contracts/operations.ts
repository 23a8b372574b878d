import { appointmentOperations } from "@/lib/contracts/operations/appointment-operations";
import { correctionOperations } from "@/lib/contracts/operations/correction-operations";
import { customerOperations } from "@/lib/contracts/operations/customer-operations";
import { engineOperations } from "@/lib/contracts/operations/engine-operations";
import { generationOperations } from "@/lib/contracts/operations/generation-operations";
import { importOperations } from "@/lib/contracts/operations/import-operations";
import { noteOperations } from "@/lib/contracts/operations/note-operations";
import { opportunityOperations } from "@/lib/contracts/operations/opportunity-operations";
import { privacyOperations } from "@/lib/contracts/operations/privacy-operations";
import { profileOperations } from "@/lib/contracts/operations/profile-operations";
import { tokenOperations } from "@/lib/contracts/operations/token-operations";
import { webhookOperations } from "@/lib/contracts/operations/webhook-operations";
import { workspaceOperations } from "@/lib/contracts/operations/workspace-operations";

/** Every endpoint of our own API, in the order in which the documentation lists them. */
export const operations = {
  ...customerOperations,
  ...noteOperations,
  ...appointmentOperations,
  ...profileOperations,
  ...generationOperations,
  ...correctionOperations,
  ...opportunityOperations,
  ...webhookOperations,
  ...importOperations,
  ...tokenOperations,
  ...engineOperations,
  ...privacyOperations,
  ...workspaceOperations,
} as const;
