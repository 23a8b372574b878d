import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveRoute } from "@/app/api/mcp/serve-route";
import { tokenFor } from "@/app/api/v1/api-fixture";
import { scopeNames, scopes } from "@/lib/contracts/access";
import { operations } from "@/lib/contracts/operations";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { connect, refusalOf } from "@/lib/server/mcp/test-client";
import { tools } from "@/lib/server/mcp/tools";
import { openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();

let server: Awaited<ReturnType<typeof serveRoute>>;
beforeAll(async () => {
  await openTestRetailer();
  server = await serveRoute();
});
afterAll(() => server.close());

it("gives each tool the scope of the operation that it stands for", () => {
  const scopesOfTools = Object.fromEntries([...tools].map(([name, { operation }]) => [name, operation.scope]));
  expect(scopesOfTools).toEqual({
    search_customers: operations.listCustomers.scope,
    get_customer: operations.getCustomer.scope,
    read_profile: operations.getProfile.scope,
    generate_profile: operations.generateProfile.scope,
    list_profile_versions: operations.listProfiles.scope,
    list_opportunities: "opportunities:read",
  });
  // And not by a copy of it: where the operation changes, the tool does.
  for (const { operation } of tools.values())
    if (operation.id in operations) expect(operation).toBe(operations[operation.id as keyof typeof operations]);
});

describe.each(scopeNames)("a token with %s alone", (scope) => {
  const held = [...tools].filter(([, { operation }]) => operation.scope === scope).map(([name]) => name);

  it(`lists ${held.join(", ") || "no tool"}, and is refused every other`, async () => {
    const { token } = await tokenFor(scopes[scope].roles[0], [], { scopes: [scope] });
    const client = await connect(server.url, token);
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(held);
    for (const [name, { operation }] of tools)
      if (!held.includes(name))
        expect(await refusalOf(client, name, { customer_id: "helena" }), name).toMatchObject({
          code: "forbidden",
          message: expect.stringContaining(operation.scope!),
          fix: expect.stringContaining("scope"),
        });
  });
});

it("says of each tool what it does, what it takes and answers, and whether it changes anything", async () => {
  const client = await connect(server.url, (await tokenFor("admin")).token);
  const { tools: listed } = await client.listTools();
  expect(listed.map(({ name }) => name)).toEqual([...tools.keys()]);
  for (const { name, title, description, inputSchema, outputSchema, annotations } of listed) {
    expect(title).toMatch(/^[A-Z]/);
    expect(description!.length).toBeGreaterThan(80);
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(outputSchema).toMatchObject({ type: "object" });
    expect(JSON.stringify([inputSchema, outputSchema]).length).toBeLessThan(8_000);
    const reads = tools.get(name)!.operation.method === "GET";
    expect(annotations).toMatchObject({ readOnlyHint: reads, idempotentHint: reads, destructiveHint: false });
  }
});
