import fc from "fast-check";
import { beforeAll, it } from "vitest";
import { call, type OperationId, tokenFor } from "@/app/api/v1/api-fixture";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";

// Whatever is sent, the answer is the operation's own or a problem it declares: `call` checks both, and a 500 is neither.
await openTestDatabase();

let token: string;
beforeAll(async () => {
  await seedCustomers();
  token = (await tokenFor("admin")).token;
});

const nasty = fc.constantFrom(
  "",
  "..",
  "%00",
  "\0",
  "'",
  '"; drop table users; --',
  "%",
  "\\",
  "[object Object]",
  "\ud800",
  "💼",
);
const text = fc.oneof(
  nasty,
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("helena", "1", "true", "en", "style.color.oxblood"),
);
const fields = (names: string[]) =>
  fc.dictionary(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom("x", ...names) }, { weight: 1, arbitrary: text }),
    text,
    { maxKeys: 3 },
  );
const body = fc.oneof(
  text,
  fc.json(),
  fc.record({
    name: text,
    role: fc.constantFrom("admin", "salesperson", "x"),
    stores: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({ action: fc.constantFrom("correct", "reject", "pin", "x"), text, reason: text }),
  fc.record({ as_of: fc.oneof(text, fc.constant("2025-11-22")), engine: fc.constantFrom("built-in", "x") }),
);

it.each(Object.keys(operations) as OperationId[])("%s holds its contract whatever it is sent", async (id) => {
  const { params, query, body: takes }: Operation = operations[id];
  const sent = fc.record({
    params: fc.record(Object.fromEntries(Object.keys(params?.shape ?? {}).map((name) => [name, text]))),
    query: query ? fields(Object.keys(query.shape)) : fc.constant({}),
    body: takes ? body : fc.constant(undefined),
  });
  await fc.assert(
    fc.asyncProperty(sent, async (request) => {
      await call(id, { ...request, token });
    }),
    { numRuns: 60 },
  );
});
