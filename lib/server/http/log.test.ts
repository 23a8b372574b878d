import { expect, it } from "vitest";
import { z } from "zod";
import { describeError } from "@/lib/server/http/log";

it("tells what an error is and where it was thrown, never its words or values", () => {
  const driver = Object.assign(new Error("duplicate key (email)=(ana@example.com)"), { code: "23505" });
  const parsed = z.object({ email: z.email() }).safeParse({ email: "ana@" });
  const error = new TypeError("ana@example.com\nfailed", { cause: driver });
  const described = JSON.stringify([
    describeError(error),
    describeError(parsed.error),
    describeError("ana@example.com"),
  ]);
  expect(described).not.toMatch(/ana@/);
  expect(describeError(error)).toMatchObject({ name: "TypeError", cause: { name: "Error", code: "23505" } });
  expect(describeError(error).frames).toEqual(expect.arrayContaining([expect.stringContaining("log.test.ts")]));
  expect(describeError(parsed.error)).toMatchObject({ issues: ["email: invalid_format"] });
});
