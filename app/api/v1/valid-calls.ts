import { randomUUID } from "node:crypto";
import { type Call, type OperationId, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { putCustomer } from "@/lib/server/customers/put-customer";

const helena = { id: "helena" };
const claim = { ...helena, key: "style.color.oxblood" };

/**
 * What each operation needs to succeed for those who may, over the customers of `seedCustomers` and a profile of helena;
 * made anew for each call. What is not listed needs the customer's id at most.
 */
const validCalls: Partial<Record<OperationId, () => Call | Promise<Call>>> = {
  putCustomer: () => ({ params: helena, body: { city: "São Paulo" } }),
  eraseCustomer: async () => {
    const id = randomUUID();
    await putCustomer(operator, id, { store: "jardins" }, () => {});
    return { params: { id } };
  },
  getProfileVersion: () => ({ params: { ...helena, version: "1" } }),
  setCorrection: () => ({ params: claim, body: { action: "reject" } }),
  undoCorrection: async () => {
    await setCorrection(operator, claim.id, claim.key, { action: "reject" });
    return { params: claim };
  },
  createToken: () => ({ body: { name: "made", role: "marketer" } }),
  revokeToken: async () => ({ params: { id: (await tokenFor("marketer")).id } }),
  changeWorkspace: () => ({ body: { requests_per_minute: 700 } }),
};

export async function validCall(id: OperationId): Promise<Call> {
  return validCalls[id]?.() ?? { params: helena };
}
