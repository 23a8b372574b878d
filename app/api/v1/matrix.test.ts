import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, type OperationId, operator, tokenFor } from "@/app/api/v1/api-fixture";
import { validCall } from "@/app/api/v1/valid-calls";
import { scopesOf } from "@/lib/contracts/access";
import type { Role } from "@/lib/contracts/actor";
import { type Operation, rolesOf } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { revokeToken } from "@/lib/server/auth/tokens";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

// Every operation x every kind of caller, own and foreign store: what is expected follows from the operations table.
await openTestDatabase();
afterAll(closeSender);

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

const ids = Object.keys(operations) as OperationId[];
/** Also about helena, though her id is not in their paths. */
const aboutHelena = new Set<OperationId>(["getOpportunity", "changeOpportunity"]);

function expected(id: OperationId, role: Role | null, stores: string[]): number[] {
  const operation: Operation = operations[id];
  const fine = [operation.status, ...(operation.otherStatus ? [operation.otherStatus] : [])];
  if (operation.scope === null) return fine;
  if (!role) return [401];
  if (!rolesOf(operation).includes(role)) return [403];
  const hers = operation.path.startsWith("/api/v1/customers/{id}") || aboutHelena.has(id);
  return hers && role === "salesperson" && !stores.includes("jardins") ? [404] : fine;
}

describe.each(callers)("$who", ({ who, role, stores }) => {
  it.each(ids)("%s", async (id) => {
    const { status } = await call(id, { ...(await validCall(id)), token: tokens.get(who) });
    expect(expected(id, role, stores)).toContain(status);
  });
});

// Each role, and both stores of a salesperson, once for each scope that the role can hold, with a token of that scope alone.
const narrowed = callers.flatMap(({ who, role, stores }) =>
  role ? scopesOf(role).map((scope) => ({ who, role, stores, scope })) : [],
);

describe.each(narrowed)("$who with the scope $scope alone", ({ role, stores, scope }) => {
  let token: string;
  beforeAll(async () => {
    token = (await tokenFor(role, stores, { scopes: [scope] })).token;
  });

  it.each(ids)("%s", async (id) => {
    const operation: Operation = operations[id];
    const { status } = await call(id, { ...(await validCall(id)), token });
    const held = operation.scope === null || operation.scope === scope;
    expect(held ? expected(id, role, stores) : [403]).toContain(status);
  });
});
