import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type Call, type OperationId, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { receiveImport } from "@/lib/server/imports/receive-import";

const helena = { id: "helena" };
const claim = { ...helena, key: "style.color.oxblood" };

/** An import that nobody has run yet. */
async function queuedImport() {
  const upload = { type: "text/csv", length: null, bytes: Readable.from([Buffer.from("customer_id\n1\n")]) };
  return receiveImport(operator, { id: randomUUID(), kind: "customers", upload });
}
const ofImport = async () => ({ params: { id: (await queuedImport()).id } });

/**
 * What each operation needs to succeed for those who may, over the customers of `seedCustomers` and a profile of helena;
 * made anew for each call. What is not listed needs the customer's id at most.
 */
const validCalls: Partial<Record<OperationId, () => Call | Promise<Call>>> = {
  getProfileVersion: () => ({ params: { ...helena, version: "1" } }),
  setCorrection: () => ({ params: claim, body: { action: "reject" } }),
  undoCorrection: async () => {
    await setCorrection(operator, claim.id, claim.key, { action: "reject" });
    return { params: claim };
  },
  createImport: () => ({ query: { kind: "customers" }, body: "customer_id\n1\n" }),
  listImports: () => ({}),
  getImport: ofImport,
  cancelImport: ofImport,
  listImportErrors: ofImport,
  createToken: () => ({ body: { name: "made", role: "marketer" } }),
  revokeToken: async () => ({ params: { id: (await tokenFor("marketer")).id } }),
  changeWorkspace: () => ({ body: { requests_per_minute: 700 } }),
};

export async function validCall(id: OperationId): Promise<Call> {
  return validCalls[id]?.() ?? { params: helena };
}
