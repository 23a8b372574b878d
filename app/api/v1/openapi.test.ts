import { expect, it } from "vitest";
import { call } from "@/app/api/v1/api-fixture";
import { type Operation, problemsOf } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { problems } from "@/lib/contracts/problem";

type Json = { [key: string]: Json } & Json[] & string;

const document = (await call("getOpenapi")).body as Json;

it("describes every operation, and no other", () => {
  const described = Object.entries(document.paths!).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => [operationId, method.toUpperCase(), path]),
  );
  const declared = Object.values<Operation>(operations).map(({ id, method, path }) => [id, method, path]);
  expect(described.sort()).toEqual(declared.sort());
  expect(document.openapi).toBe("3.1.0");
});

it("describes each operation's parameters, body, answer and problems", () => {
  for (const operation of Object.values<Operation>(operations)) {
    const item = document.paths![operation.path]![operation.method.toLowerCase()]!;
    const named = item.parameters!.map(({ name, in: place }) => `${place} ${name}`);
    const declared = [
      ...Object.keys(operation.params?.shape ?? {}).map((name) => `path ${name}`),
      ...Object.keys(operation.query?.shape ?? {}).map((name) => `query ${name}`),
      ...(operation.method !== "GET" && operation.scope !== null ? ["header Idempotency-Key"] : []),
      ...(operation.etag === "if-match" ? ["header If-Match"] : []),
    ];
    expect(named, operation.id).toEqual(declared);
    expect("requestBody" in item, operation.id).toBe((operation.body ?? operation.upload) !== undefined);
    const successes = [operation.status, ...(operation.otherStatus ? [operation.otherStatus] : [])];
    const statuses = [...successes, ...problemsOf(operation).map((code) => problems[code].status), 500];
    expect(Object.keys(item.responses!), operation.id).toEqual(
      [...new Set(statuses)].sort((a, b) => a - b).map(String),
    );
  }
});

it("refers only to schemas it has, by name, and hides what a caller may leave out", () => {
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
    expect(document.components!.schemas, name).toHaveProperty(name!);
  expect(text).not.toMatch(/"\$(id|schema)"|"#\/\$defs/);
  expect(document.components!.schemas!.GenerateProfile).not.toHaveProperty("required");
  expect(document.components!.schemas!.CreateToken).toMatchObject({
    required: ["name", "role"],
    additionalProperties: false,
  });
});

it("asks for a token or a session everywhere but here", () => {
  expect(document.security).toEqual([{ token: [] }, { session: [] }]);
  const open = Object.values(document.paths!).flatMap((item) => Object.values(item).filter((o) => "security" in o));
  expect(open.map((o) => o.operationId)).toEqual(["getOpenapi"]);
});
