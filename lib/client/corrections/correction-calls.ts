import { z } from "zod";
import { fetchJson } from "@/lib/client/http/fetch-json";
import { type Correction, correctionSchema, type SetCorrection } from "@/lib/contracts/correction";

const pathOf = (customerId: string, key: string) =>
  `/api/v1/customers/${encodeURIComponent(customerId)}/corrections/${encodeURIComponent(key)}`;

/** Sets what a claim shall say, or that it be left out. Throws ProblemError. */
export function setCorrection(customerId: string, key: string, body: SetCorrection): Promise<Correction> {
  return fetchJson<Correction>(correctionSchema, pathOf(customerId, key), { method: "PUT", body });
}

/** Takes back what is set for a claim; with `restore`, back to what was set before it. Throws ProblemError. */
export async function undoCorrection(customerId: string, key: string, restore: boolean): Promise<void> {
  await fetchJson(z.null(), `${pathOf(customerId, key)}${restore ? "?restore=true" : ""}`, { method: "DELETE" });
}
