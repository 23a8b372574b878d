import { describe, expect, test } from "vitest";
import { modelServerArguments } from "./model-server-arguments";

describe("the model server's command line", () => {
  test("answers at once on port 4010 unless told otherwise", () => {
    const behave = { kind: "ok", latencyMs: 0, tokenMs: 0 };
    expect(modelServerArguments([], "/")).toEqual({ port: 4010, apiKey: undefined, answer: undefined, behave });
  });

  test("behaves as badly as it is told to", () => {
    const given = ["--kind", "disconnect", "--share", "0.2", "--latency", "300", "--token", "5", "--port", "0"];
    const behave = { kind: "disconnect", share: 0.2, latencyMs: 300, tokenMs: 5 };
    expect(modelServerArguments(given, "/")).toMatchObject({ port: 0, behave });
  });

  test.each([
    [["--kind", "toString"], "--kind toString is unknown"],
    [["--rate", "2"], "--rate 2 is no number from 0 to 1"],
    [["--latency", ""], "--latency  is no number"],
    [["--replay", "none"], "has no recording none"],
    [["--prot", "1"], "Unknown option '--prot'"],
  ])("%j is refused by name", (given, message) => {
    expect(() => modelServerArguments(given, "/")).toThrow(message);
  });
});
