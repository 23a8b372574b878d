import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { call, type OperationId, routeOf, tokenFor } from "@/app/api/v1/api-fixture";
import { codesOf, type Described, type Document, describedOperations } from "@/app/api/v1/hostile/document";
import { hostileRequests, type Sent, toRequest } from "@/app/api/v1/hostile/requests";
import { validCall } from "@/app/api/v1/valid-calls";
import { problemSchema, problems } from "@/lib/contracts/problem";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { closeSender } from "@/lib/server/jobs/send-jobs";

// A stranger reads the document and sends, to every operation in it, whatever breaks programs. Driven by the document
// alone: an operation added later is attacked the same day.
await openTestDatabase();
afterAll(closeSender);

const total = 5000;
/** The requests of a seed are always the same; another one sends others. */
const seed = 20_261_201;

const document = (await call("getOpenapi")).body as unknown as Document;
const described = describedOperations(document);
const runs = Math.ceil(total / described.length);
let sent = 0;
let token: string;

beforeAll(async () => {
  await seedCustomers();
  token = (await tokenFor("admin")).token;
  console.warn(`${described.length} operations, ${runs} requests each, seed ${seed}`);
});

// Words of the machine room: of stacks, of statements, of the disk.
const leaks =
  /\n\s+at |node:internal|node_modules|\.[jt]s:\d+|\/(root|home|usr|tmp|var)\/|prisma|postgres|relation "|syntax error|violates|invalid input syntax|duplicate key|select .+ from |insert into|update .+ set /i;

async function holds(operation: Described, request: Sent): Promise<void> {
  const route = await routeOf(operation.path);
  const response = await route[request.method]!(toRequest(request));
  sent++;
  const text = await response.text();
  expect(response.headers.get("x-request-id") ?? (request.method === "OPTIONS" && "")).not.toBeNull();
  if (response.status < 400) {
    const expected = request.method === "OPTIONS" ? ["204"] : Object.keys(operation.responses);
    expect(expected).toContain(String(response.status));
    return;
  }
  // 502 and up are words of engines that are not there; a 500 is ours.
  expect(response.status, text).not.toBe(500);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.strict().parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  expect(problem.status).toBe(problems[problem.code].status);
  expect(problem.title).toBe(problems[problem.code].title);
  expect(problem.request_id).toBe(response.headers.get("x-request-id"));
  if (operation.otherMethods.includes(request.method)) expect(problem.code).toBe("method_not_allowed");
  else expect(codesOf(operation, response.status), text).toContain(problem.code);
  expect(`${text}${JSON.stringify([...response.headers])}`).not.toMatch(leaks);
}

it.each(described.map((operation) => [operation.operationId, operation] as const))("%s", async (id, operation) => {
  const requests = hostileRequests(operation, document, await validCall(id as OperationId), token);
  const property = fc.asyncProperty(requests, (request) => holds(operation, request));
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
});

it(`has sent ${total} requests`, () => {
  expect(sent).toBeGreaterThanOrEqual(total);
});
