import { answerOf, connect, refusalOf } from "@/lib/server/mcp/test-client";
import { callApi, expect, test } from "./fixtures";

type Found = { items: { id: string; store: { id: string }; profile: unknown }[] };

test("an assistant reads a salesperson's customers with a token, until it is revoked", async ({
  page,
  login,
  baseURL,
}) => {
  await login("admin");
  const salesperson = { name: "Assistant of the test", role: "salesperson", stores: ["leblon"] };
  const { status, body: made } = await callApi(page, "POST", "/api/v1/tokens", salesperson);
  expect(status).toBe(201);

  const client = await connect(new URL("/api/mcp", baseURL), made.token);
  expect(client.getNegotiatedProtocolVersion()).toBe("2026-07-28");
  const found = (await answerOf(client, "search_customers", { limit: 50 })) as Found;
  expect(new Set(found.items.map(({ store }) => store.id))).toEqual(new Set(["leblon"]));
  const someone = { customer_id: found.items.find(({ profile }) => profile !== null)!.id };
  const reading = await answerOf(client, "read_profile", someone);
  expect(reading).toMatchObject({ ...someone, current: true, profile: { customer_profile: {} } });
  expect(await answerOf(client, "generate_profile", someone)).toMatchObject({ version: Number(reading.version) + 1 });
  expect(await refusalOf(client, "get_customer", { customer_id: "nobody" })).toMatchObject({ code: "not_found" });
  const older = await connect(new URL("/api/mcp", baseURL), made.token, { mode: "legacy" });
  expect((await older.listTools()).tools).toHaveLength(6);

  // The browser that made the token is signed in: that is no way in.
  const listing = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  expect((await callApi(page, "POST", "/api/mcp", listing)).status).toBe(403);
  expect((await callApi(page, "GET", "/api/mcp")).status).toBe(405);

  await callApi(page, "DELETE", `/api/v1/tokens/${made.id}`);
  await expect(answerOf(client, "search_customers")).rejects.toThrow();
});
