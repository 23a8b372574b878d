import { describe, expect, it } from "vitest";
import { harmonyOf } from "./color-harmony";

describe("harmonyOf", () => {
  it("puts one accent among neutrals, either way round", () => {
    expect(harmonyOf(["black", "white"], "red")).toBe("accent");
    expect(harmonyOf(["red"], "black")).toBe("accent");
  });
  it("keeps neutrals together and names one colour throughout", () => {
    expect(harmonyOf(["black"], "white")).toBe("neutrals");
    expect(harmonyOf(["black"], "black")).toBe("monochrome");
    expect(harmonyOf(["red"], "red")).toBe("monochrome");
  });
  it("lets neighbours on the wheel meet and keeps opposites apart", () => {
    expect(harmonyOf(["red"], "pink")).toBe("analogous");
    expect(harmonyOf(["red"], "green")).toBeNull();
  });
});
