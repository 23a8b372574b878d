import { randomUUID } from "node:crypto";
import { type Call, type OperationId, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { createWebhook, testWebhook } from "@/lib/server/webhooks/webhooks";

const helena = { id: "helena" };
const claim = { ...helena, key: "style.color.oxblood" };

const hook = { url: "https://receiver.example/hooks", description: "", types: ["profile.generated" as const] };
const aWebhook = async () => ({ params: { id: (await createWebhook(operator, hook, randomUUID())).id } });
const aDelivery = async () => ({
  params: { id: (await testWebhook(operator, (await aWebhook()).params.id, randomUUID())).id },
});

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
  createToken: () => ({ body: { name: "made", role: "marketer" } }),
  revokeToken: async () => ({ params: { id: (await tokenFor("marketer")).id } }),
  createWebhook: () => ({ body: hook }),
  getWebhook: aWebhook,
  changeWebhook: async () => ({ ...(await aWebhook()), body: { description: "changed" } }),
  removeWebhook: aWebhook,
  rotateWebhookSecret: aWebhook,
  testWebhook: aWebhook,
  getDelivery: aDelivery,
  retryDelivery: aDelivery,
  changeWorkspace: () => ({ body: { requests_per_minute: 700 } }),
};

export async function validCall(id: OperationId): Promise<Call> {
  return validCalls[id]?.() ?? { params: helena };
}
