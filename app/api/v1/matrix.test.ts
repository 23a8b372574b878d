import { beforeAll, describe, expect, it } from "vitest";
import { type Call, call, type OperationId, operator, tokenFor } from "@/app/api/v1/api-fixture";
import type { Role } from "@/lib/contracts/actor";
import { type Operation, operations } from "@/lib/contracts/operations";
import { revokeToken } from "@/lib/server/auth/tokens";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

// Every operation x every kind of caller, own and foreign store: what is expected follows from the operations table.
await openTestDatabase();

const callers: { who: string; role: Role | null; stores: string[] }[] = [
  { who: "an admin", role: "admin", stores: [] },
  { who: "a marketer", role: "marketer", stores: [] },
  { who: "a salesperson of the store", role: "salesperson", stores: ["jardins"] },
  { who: "a salesperson of another store", role: "salesperson", stores: ["chiado"] },
  { who: "nobody", role: null, stores: [] },
  { who: "a wrong token", role: null, stores: [] },
  { who: "a revoked token", role: null, stores: [] },
];
const tokens = new Map<string, string | undefined>();

beforeAll(async () => {
  await seedCustomers();
  await generateProfile(operator, "helena");
  for (const { who, role, stores } of callers) if (role) tokens.set(who, (await tokenFor(role, stores)).token);
  tokens.set("a wrong token", `fap_${"x".repeat(43)}`);
  const revoked = await tokenFor("admin");
  await revokeToken(operator, revoked.id);
  tokens.set("a revoked token", revoked.token);
});

/** What a call needs to succeed for those who may. */
async function valid(id: OperationId): Promise<Call> {
  if (id === "createToken") return { body: { name: "made", role: "marketer" } };
  if (id === "revokeToken") return { params: { id: (await tokenFor("marketer")).id } };
  const params = { id: "helena", version: "1", key: "style.color.oxblood" };
  if (id === "setCorrection") return { params, body: { action: "reject" } };
  if (id === "undoCorrection") await setCorrection(operator, params.id, params.key, { action: "reject" });
  return { params };
}

function expected(operation: Operation, role: Role | null, stores: string[]): number {
  if (operation.public) return operation.status;
  if (!role) return 401;
  if (!operation.roles.includes(role)) return 403;
  const aboutHelena = operation.path.startsWith("/api/v1/customers/{id}");
  return aboutHelena && role === "salesperson" && !stores.includes("jardins") ? 404 : operation.status;
}

describe.each(callers)("$who", ({ who, role, stores }) => {
  it.each(Object.keys(operations) as OperationId[])("%s", async (id) => {
    const { status } = await call(id, { ...(await valid(id)), token: tokens.get(who) });
    expect(status).toBe(expected(operations[id], role, stores));
  });
});
