import { describe, expect, it } from "vitest";
import { silhouettes } from "@/lib/domain/taxonomy/silhouette";
import { drawingBounds, drawingOf, SILHOUETTE_NAMES } from "./drawings";

const ROLES_DRAWN = /^M[-\d.]/;

describe("drawings", () => {
  it("has every drawing the taxonomy may ask for", () => {
    expect(silhouettes.filter((name) => !(SILHOUETTE_NAMES as string[]).includes(name))).toEqual([]);
  });

  it("falls back to a hang tag", () => {
    expect(drawingOf("crinoline")).toBe(drawingOf("unknown"));
    expect(drawingOf("toString")).toBe(drawingOf("unknown"));
  });

  it.each(SILHOUETTE_NAMES)("%s stays on its sheet and fills most of it", (name) => {
    const { width, height, parts } = drawingOf(name);
    const bounds = drawingBounds(name);
    expect(parts.filter(([, path]) => !ROLES_DRAWN.test(path) || /NaN|undefined/.test(path))).toEqual([]);
    expect(bounds.x).toBeGreaterThanOrEqual(-2);
    expect(bounds.y).toBeGreaterThanOrEqual(-2);
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(width + 2);
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(height + 2);
    expect(bounds.height / height).toBeGreaterThan(0.6);
  });
});
