import { beforeAll, expect, it } from "vitest";
import { type OperationId, operator, requestOf, send, tokenFor } from "@/app/api/v1/api-fixture";
import { misfits, type Sample } from "@/app/api/v1/client-types";
import { validCall } from "@/app/api/v1/valid-calls";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { openapiDocument } from "@/lib/server/http/openapi";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

// A client's types are made from the document by the generator that most TypeScript clients use, and what the routes
// really answer is assigned to them: a document that lies does not compile.
await openTestDatabase();

const samples: Sample[] = [];
const ids = Object.keys(operations) as OperationId[];

/** The answer, and the type that the document gives it: by operation, status and content type. */
async function sampleOf(id: string, response: Response): Promise<Sample> {
  const answers = `operations["${id}"]["responses"][${response.status}]`;
  const type = response.headers.get("content-type")?.split(";")[0];
  const text = await response.text();
  if (type === undefined || text === "") return { type: `${answers}["content"]`, value: undefined };
  return { type: `${answers}["content"]["${type}"]`, value: type.endsWith("json") ? JSON.parse(text) : text };
}

beforeAll(async () => {
  await seedCustomers();
  await generateProfile(operator, "helena");
  const { token } = await tokenFor("admin");
  for (const id of ids) {
    const operation: Operation = operations[id];
    const valid = await validCall(id);
    const answered = await send(id, requestOf(id, { ...valid, token }));
    expect([operation.status, operation.otherStatus], id).toContain(answered.status);
    samples.push(await sampleOf(id, answered));
    if (operation.body && typeof valid.body === "object")
      samples.push({ type: `JsonBody<operations["${id}"]>`, value: valid.body });
    // Any parameter that nobody declared is a problem of every operation.
    const refused = await send(id, requestOf(id, { ...valid, query: { no_such_parameter: "1" }, token }));
    expect(refused.status, id).toBe(400);
    samples.push(await sampleOf(id, refused));
    if (operation.scope !== null) samples.push(await sampleOf(id, await send(id, requestOf(id, valid))));
  }
});

it("describes what every operation really answers, to success and to problems", async () => {
  expect(samples.length).toBeGreaterThanOrEqual(3 * ids.length - 2);
  expect(await misfits(openapiDocument(), samples)).toEqual([]);
});

it("does not compile when the document lies", async () => {
  const lying = structuredClone(openapiDocument()) as { components: { schemas: Record<string, Lied> } };
  const { Customer, Workspace, Problem, Token } = lying.components.schemas;
  Customer!.properties.vip = { type: "string" };
  delete Workspace!.properties.currency;
  Problem!.properties.status = { type: "string" };
  Token!.properties.role = { type: "string", enum: ["admin"] };
  Token!.properties.expires_at = { type: "string" };
  Token!.required.push("expires_at");
  const found = new Set((await misfits(lying, samples)).map(({ type }) => type));
  for (const expected of ["getCustomer", "getWorkspace", "listTokens"])
    expect(
      [...found].some((type) => type.startsWith(`operations["${expected}"]["responses"][200]`)),
      expected,
    ).toBe(true);
  const problems = samples.map(({ type }) => type).filter((type) => type.includes("problem+json"));
  expect([...found]).toEqual(expect.arrayContaining(problems));
});

type Lied = { properties: Record<string, unknown>; required: string[] };
