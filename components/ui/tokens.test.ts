import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

type Theme = "light" | "dark";

const tokens = new Map<string, Record<Theme, string>>();
for (const [, name, light, dark] of css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)) {
  tokens.set(name as string, { light: light as string, dark: dark as string });
}

function hex(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no token ${name}`);
  return token[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "raised", "sunk", "board"];
const TEXTS = ["ink", "quiet", "tentative", "accent", "positive", "caution", "negative"];

describe.each(["light", "dark"] as const)("tokens, %s", (theme) => {
  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "%s reads on %s",
    (text, ground) => {
      expect(ratio(hex(text, theme), hex(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["accent", "positive", "caution", "negative"])("%s reads on its soft ground", (text) => {
    expect(ratio(hex(text, theme), hex(`${text}-soft`, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["on-accent", "accent"],
    ["on-toast", "toast"],
    ["toast-accent", "toast"],
    ["ink", "accent-soft"],
    ["quiet", "accent-soft"],
  ])("%s reads on %s", (text, ground) => {
    expect(ratio(hex(text, theme), hex(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([1, 2, 3, 4])("the mark of group %s and the border of a control stand out", (group) => {
    expect(ratio(hex(`group-${group}`, theme), hex("paper", theme))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(hex("rule", theme), hex("raised", theme))).toBeGreaterThanOrEqual(3);
  });
});
