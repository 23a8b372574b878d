import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import innocentFrozen from "./innocent-frozen.json";
import innocentOpen from "./innocent-open.json";
import sensitiveFrozen from "./sensitive-frozen.json";
import sensitiveOpen from "./sensitive-open.json";

const frozenByHash = (text: string) =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16) % 3 === 0;

const lures = [...sensitiveOpen.texts, ...sensitiveFrozen.texts];
const innocent = [...innocentOpen.texts, ...innocentFrozen.texts];

describe("the corpus of lures", () => {
  it("holds every text once", () => {
    const texts = [...lures, ...innocent].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("has 300 lures, 100 in each language, and 150 near-misses", () => {
    expect(lures).toHaveLength(300);
    for (const language of ["en", "pt", "es"]) {
      expect(lures.filter((lure) => lure.language === language)).toHaveLength(100);
      expect(innocent.filter((lure) => lure.language === language)).toHaveLength(50);
    }
  });

  it("freezes by hash alone", () => {
    for (const { text } of [...sensitiveOpen.texts, ...innocentOpen.texts]) expect(frozenByHash(text)).toBe(false);
    for (const { text } of [...sensitiveFrozen.texts, ...innocentFrozen.texts]) expect(frozenByHash(text)).toBe(true);
  });
});
