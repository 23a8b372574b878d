import { correctionOperations } from "@/lib/contracts/operations/correction-operations";
import { customerOperations } from "@/lib/contracts/operations/customer-operations";
import { profileOperations } from "@/lib/contracts/operations/profile-operations";
import { tokenOperations } from "@/lib/contracts/operations/token-operations";
import { webhookOperations } from "@/lib/contracts/operations/webhook-operations";
import { workspaceOperations } from "@/lib/contracts/operations/workspace-operations";

/** Every endpoint of our own API, in the order in which the documentation lists them. */
export const operations = {
  ...customerOperations,
  ...profileOperations,
  ...correctionOperations,
  ...webhookOperations,
  ...tokenOperations,
  ...workspaceOperations,
} as const;
