import { beforeAll, describe, expect, it } from "vitest";
import type { ApiDocument, ListedOperation } from "@/components/docs/document";
import { operationsOf, slugOf } from "@/components/docs/document";
import { curlOf, exampleOf } from "@/components/docs/example";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { openapiDocument } from "@/lib/server/http/openapi";

await openTestDatabase();
let document: ApiDocument;
let listed: ListedOperation[];
beforeAll(() => {
  document = openapiDocument() as unknown as ApiDocument;
  listed = document.tags.flatMap(({ name }) => operationsOf(document, slugOf(name)));
});

it("lists every operation under one heading", () => {
  expect(listed.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(operations).sort());
});

describe("the example request", () => {
  it.each(Object.values<Operation>(operations))("of $id is one that the operation takes", ({ id, body }) => {
    const operation = listed.find(({ operationId }) => operationId === id)!;
    const schema = operation.requestBody?.content["application/json"]?.schema;
    const command = curlOf(operation, document.components.schemas);
    expect(command).toContain(`$API/api/v1/`);
    expect(command).not.toMatch(/[{]\w+[}]/);
    if (!body) return;
    const example = exampleOf(schema!, document.components.schemas);
    expect(command).toContain(JSON.stringify(example).replaceAll("'", "'\\''"));
    expect(body.strict().safeParse(example)).toMatchObject({ success: true });
  });
});
