import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type Call, type OperationId, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { putAppointment } from "@/lib/server/appointments/put-appointment";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { putCustomer } from "@/lib/server/customers/put-customer";
import { cancelGeneration, startGeneration } from "@/lib/server/generations/generations";
import { receiveImport } from "@/lib/server/imports/receive-import";
import { addNote } from "@/lib/server/notes/write-notes";
import { putOpportunity } from "@/lib/server/opportunities/test-opportunities";
import { setTestEngine } from "@/lib/server/profiles/test-model";
import { createWebhook, testWebhook } from "@/lib/server/webhooks/webhooks";

const helena = { id: "helena" };
const claim = { ...helena, key: "style.color.oxblood" };

async function oneNote() {
  const { note } = await addNote(operator, helena.id, randomUUID(), "Likes oxblood.");
  return { ...helena, note: note.id };
}

const booking = { starts_at: "2026-03-05T15:30:00-03:00", store: "jardins", subject: "A dress for a wedding" };

async function oneAppointment() {
  const appointment = randomUUID();
  await putAppointment(operator, helena.id, appointment, booking, () => {});
  return { ...helena, appointment };
}
const hook = { url: "https://receiver.example/hooks", description: "", types: ["profile.generated" as const] };
const aWebhook = async () => ({ params: { id: (await createWebhook(operator, hook, randomUUID())).id } });
const aDelivery = async () => ({
  params: { id: (await testWebhook(operator, (await aWebhook()).params.id, randomUUID())).id },
});
/** An import that nobody has run yet. */
async function queuedImport() {
  const upload = { type: "text/csv", length: null, bytes: Readable.from([Buffer.from("customer_id\n1\n")]) };
  return receiveImport(operator, { id: randomUUID(), kind: "customers", upload });
}
/** Of a language model that nobody calls: no worker runs. */
async function aGeneration() {
  setTestEngine();
  const { generation } = await startGeneration(operator, helena.id, { id: randomUUID() });
  return { params: { ...helena, generation: generation.id } };
}
const ofImport = async () => ({ params: { id: (await queuedImport()).id } });

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
  startGeneration: () => {
    setTestEngine();
    return { params: helena, body: {} };
  },
  // One that is over: nothing more comes of it, and whoever watches it is not kept waiting.
  getGeneration: async () => {
    const { params } = await aGeneration();
    await cancelGeneration(operator, params.id, params.generation);
    return { params };
  },
  cancelGeneration: aGeneration,
  setCorrection: () => ({ params: claim, body: { action: "reject" } }),
  undoCorrection: async () => {
    await setCorrection(operator, claim.id, claim.key, { action: "reject" });
    return { params: claim };
  },
  addNote: () => ({ params: helena, body: { text: "Prefers mornings." } }),
  getNote: async () => ({ params: await oneNote() }),
  editNote: async () => ({ params: await oneNote(), body: { text: "Likes plum." } }),
  deleteNote: async () => ({ params: await oneNote() }),
  listAppointments: () => ({}),
  getAppointment: async () => ({ params: await oneAppointment() }),
  putAppointment: () => ({ params: { ...helena, appointment: "visit 1" }, body: booking }),
  deleteAppointment: async () => ({ params: await oneAppointment() }),
  listOpportunities: () => ({}),
  getOpportunity: async () => ({ params: { id: await putOpportunity() } }),
  changeOpportunity: async () => ({ params: { id: await putOpportunity() }, body: { status: "taken" } }),
  createImport: () => ({ query: { kind: "customers" }, body: "customer_id\n1\n" }),
  listImports: () => ({}),
  getImport: ofImport,
  cancelImport: ofImport,
  listImportErrors: ofImport,
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
  getEngine: () => ({}),
  changeEngine: () => ({ body: { voice: { tone: "warm", banned_words: ["cheap"], banned_claims: [] } } }),
  testEngine: () => {
    setTestEngine();
    return {};
  },
  getEngineSpending: () => ({}),
  changeWorkspace: () => ({ body: { requests_per_minute: 700 } }),
};

export async function validCall(id: OperationId): Promise<Call> {
  return validCalls[id]?.() ?? { params: helena };
}
