import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { call } from "@/app/api/v1/api-fixture";
import { type Operation, problemsOf } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { problems } from "@/lib/contracts/problem";
import { openTestDatabase } from "@/lib/server/db/test-database";

type Json = { [key: string]: Json } & Json[] & string;

await openTestDatabase();
const document = (await call("getOpenapi")).body as Json;
const described = Object.entries(document.paths!).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
);

it("is valid OpenAPI 3.1, by a validator that is not ours", async () => {
  expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
  const broken = { openapi: "3.1.0", info: document.info, paths: { "/x": { get: { parameters: "none" } } } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

it.each(described)("says in words what %s does, takes and answers", (_, operation) => {
  expect(operation.summary).toMatch(/^[A-Z].{7,}[^.]$/);
  const tags = document.tags!.map(({ name }) => name);
  expect(operation.tags).toHaveLength(1);
  expect(tags).toContain(operation.tags![0]);
  const dumb = operation.parameters!.filter(({ description }) => !description);
  expect(dumb.map(({ name }) => name)).toEqual([]);
  const silent = Object.entries(operation.responses!).filter(([, answer]) => !answer.description);
  expect(silent).toEqual([]);
});

it("says of every member of a JSON body what it is for", () => {
  const silent = described.flatMap(([name, operation]) => {
    const given = operation.requestBody?.content?.["application/json"]?.schema;
    const id = given?.$ref?.split("/").at(-1);
    const schema = id === undefined ? given : document.components!.schemas![id];
    const members = Object.entries(schema?.properties ?? {});
    return members.filter(([, member]) => !member.description).map(([member]) => `${name}: ${member}`);
  });
  expect(silent).toEqual([]);
});

it("tells the codes of each status, and the headers that come along", () => {
  for (const operation of Object.values<Operation>(operations)) {
    const { responses } = document.paths![operation.path]![operation.method.toLowerCase()]!;
    const told = Object.values(responses!).flatMap((answer) => {
      const parts = answer.content?.["application/problem+json"]?.schema?.allOf ?? [];
      return parts.flatMap((part) => part.properties?.code?.enum ?? []);
    });
    expect(told.sort(), operation.id).toEqual([...problemsOf(operation), "internal"].sort());
    expect(responses![operation.status]!.headers, operation.id).toHaveProperty("X-Request-Id");
    if (operation.scope !== null) expect(responses![429]!.headers, operation.id).toHaveProperty("Retry-After");
  }
});

it("describes every operation, and no other", () => {
  const told = described.map(([name, { operationId }]) => [operationId, ...name.split(" ")]);
  const declared = Object.values<Operation>(operations).map(({ id, method, path }) => [id, method, path]);
  expect(told.sort()).toEqual(declared.sort());
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
