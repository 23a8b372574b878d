import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { STONE } from "./paint";
import { Silhouette } from "./silhouette";

describe("Silhouette", () => {
  it("draws cloth of unknown colour in stone", () => {
    expect(renderToStaticMarkup(<Silhouette name="blazer" hex={null} />)).toContain(`fill="${STONE}"`);
    expect(renderToStaticMarkup(<Silhouette name="blazer" hex="crimson" />)).toContain(`fill="${STONE}"`);
  });

  it("brings both outlines, and leaves the choice to the theme", () => {
    const svg = renderToStaticMarkup(<Silhouette name="coat" hex="#1c1b1a" />);
    expect(svg).toMatch(/--edge-light:#[0-9a-f]{6};--edge-dark:#[0-9a-f]{6}/);
    expect(svg).toContain('stroke="var(--edge)"');
  });

  it("gives each pattern of a page an id of its own", () => {
    const svg = renderToStaticMarkup(
      <>
        <Silhouette name="skirt-midi" hex="#23453a" pattern="dot" />
        <Silhouette name="scarf" hex="#a5362a" pattern="check" />
      </>,
    );
    const ids = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(svg).toContain(`url(#${id})`);
  });

  it("is named, or hidden where words stand beside it", () => {
    expect(renderToStaticMarkup(<Silhouette name="tote" hex={null} label="Tote, camel" />)).toContain(
      'role="img" aria-label="Tote, camel"',
    );
    expect(renderToStaticMarkup(<Silhouette name="tote" hex={null} />)).toContain('aria-hidden="true"');
  });
});
