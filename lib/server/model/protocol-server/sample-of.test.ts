import { expect, test } from "vitest";
import { z } from "zod";
import { sampleOf } from "./sample-of";

test("a sample is what its schema allows", () => {
  const schema = z.object({
    kind: z.enum(["claim", "offer"]),
    texts: z.array(z.object({ text: z.string(), of: z.union([z.literal("p1"), z.null()]) })),
    count: z.int().min(3),
    sure: z.boolean(),
  });
  const sample = sampleOf(z.toJSONSchema(schema));
  expect(schema.parse(sample)).toEqual(sample);
  expect(sample).toMatchObject({ kind: "claim", texts: [{ of: "p1" }], count: 3 });
});

test("a schema that holds itself has an end", () => {
  const tree = z.object({
    get children() {
      return z.array(tree);
    },
  });
  const sample = sampleOf(z.toJSONSchema(tree));
  expect(tree.parse(sample)).toEqual(sample);
});
