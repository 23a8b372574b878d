import { correctionOperations } from "@/lib/contracts/operations/correction-operations";
import { customerOperations } from "@/lib/contracts/operations/customer-operations";
import { importOperations } from "@/lib/contracts/operations/import-operations";
import { profileOperations } from "@/lib/contracts/operations/profile-operations";
import { tokenOperations } from "@/lib/contracts/operations/token-operations";
import { workspaceOperations } from "@/lib/contracts/operations/workspace-operations";

/** Every endpoint of our own API, in the order in which the documentation lists them. */
export const operations = {
  ...customerOperations,
  ...profileOperations,
  ...correctionOperations,
  ...importOperations,
  ...tokenOperations,
  ...workspaceOperations,
} as const;
