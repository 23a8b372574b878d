import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveRoute } from "@/app/api/mcp/serve-route";
import { tokenFor } from "@/app/api/v1/api-fixture";
import { problems } from "@/lib/contracts/problem";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { tools } from "@/lib/server/mcp/tools";
import { openTestRetailer } from "@/lib/server/profiles/test-retailer";

// Whatever an assistant sends: an answer by the tool's schema or a refusal in words, never a failure of ours.
await openTestDatabase();

let server: Awaited<ReturnType<typeof serveRoute>>;
let headers: Record<string, string>;
beforeAll(async () => {
  await openTestRetailer();
  server = await serveRoute();
  const { token } = await tokenFor("admin");
  const accept = "application/json, text/event-stream";
  headers = { authorization: `Bearer ${token}`, "content-type": "application/json", accept };
});
afterAll(() => server.close());

const post = async (body: string) => {
  const response = await fetch(server.url, { method: "POST", headers, body });
  return { status: response.status, text: await response.text() };
};

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("helena", "joão", "' or 1=1 --", "\0", "%", "../x"),
);
const value = fc.oneof(text, fc.jsonValue(), fc.constantFrom(0, -1, 1e308, true, null, "2026-06-01", "pt", [], {}));
const names = [...tools.values()].flatMap(({ input }) => Object.keys(input.shape));
const callOf = fc.record({
  name: fc.constantFrom(...tools.keys()),
  arguments: fc.dictionary(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: text }),
    value,
    {
      maxKeys: 4,
    },
  ),
});

it("answers any arguments of any tool with its answer or with a refusal that names what to correct", async () => {
  await fc.assert(
    fc.asyncProperty(callOf, async (params) => {
      const answer = await post(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params }));
      expect(answer.status).toBe(200);
      const { result } = JSON.parse(answer.text);
      if (!result.isError) {
        tools.get(params.name)!.output.strict().parse(result.structuredContent);
        return;
      }
      const refusal = JSON.parse(result.content[0].text);
      expect(Object.keys(problems)).toContain(refusal.code);
      expect(refusal.code).not.toBe("internal");
      if (refusal.code === "invalid")
        expect([...names, ...Object.keys(params.arguments)]).toContain(refusal.errors[0].argument);
    }),
    { numRuns: 400 },
  );
});

it("answers any message with JSON of the protocol, and never fails over one", async () => {
  const message = fc.record(
    {
      jsonrpc: fc.constantFrom("2.0", "2.0", "2.0", "1.0", null),
      id: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
      method: fc.oneof(
        fc.constantFrom("tools/list", "tools/call", "initialize", "ping", "server/discover"),
        fc.string(),
      ),
      params: fc.oneof(fc.jsonValue(), callOf),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        message.map((m) => JSON.stringify(m)),
        fc.json(),
        fc.string(),
      ),
      async (body) => {
        const answer = await post(body);
        // A notification and an answer of the client's have none.
        if (answer.status === 202) expect(answer.text).toBe("");
        else expect(JSON.parse(answer.text)).toMatchObject({ jsonrpc: "2.0" });
        expect([200, 202, 400]).toContain(answer.status);
        expect(answer.text).not.toMatch(/node_modules|select .* from|\.ts:\d/);
      },
    ),
    { numRuns: 400 },
  );
});
