import { type CSSProperties, type SVGProps, useId } from "react";
import { cx } from "@/components/ui/cx";
import type { Bounds } from "./bounds";
import { isHex } from "./color";
import { drawingBounds, drawingOf, isMetalwork, isWoven } from "./drawings";
import type { Role } from "./geometry";
import { paintOf, type Stroke, TAG } from "./paint";
import { PatternFill } from "./pattern-fill";
import { patternOf } from "./patterns";

type SilhouetteProps = {
  /** Name of the drawing; unknown names are drawn as a hang tag. */
  name: string;
  /** `#rrggbb`; null is unknown and drawn in stone. */
  hex: string | null;
  pattern?: string | null;
  /** What it shows, in words. Left out, the drawing is decoration: the words stand beside it. */
  label?: string;
  /** Cuts the sheet to the marks: for a layout that keeps its own distances. */
  cropped?: boolean;
  className?: string;
  style?: CSSProperties;
} & Pick<SVGProps<SVGSVGElement>, "x" | "y" | "width" | "height">;

/** Cloth that carries the pattern. */
const CLOTH: ReadonlySet<Role> = new Set<Role>(["body", "panel", "frame"]);

/** A piece drawn in its colour and pattern. One set of marks serves both themes: the outline is a variable. */
export function Silhouette({
  name,
  hex,
  pattern = null,
  label,
  cropped = false,
  className,
  style,
  ...box
}: SilhouetteProps) {
  const id = useId();
  const drawing = drawingOf(name);
  const tag = drawing === drawingOf("unknown");
  const paint = paintOf(tag && !isHex(hex) ? TAG : hex, { metalwork: isMetalwork(name) });
  const cloth = tag || isMetalwork(name) ? null : patternOf(pattern);
  const marks = drawing.parts
    .flatMap(([role, d]) => {
      const layers = paint.layers(role);
      return (cloth && CLOTH.has(role) ? patterned(layers, `url(#${id})`) : layers).map((mark) => ({ d, ...mark }));
    })
    .map((mark, key) => ({ key, ...mark }));
  return (
    <svg
      viewBox={cropped ? viewBox(drawingBounds(name)) : `0 0 ${drawing.width} ${drawing.height}`}
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined}
      {...box}
      className={cx("silhouette", className)}
      style={{ "--edge-light": paint.edgeLight, "--edge-dark": paint.edgeDark, ...style } as CSSProperties}
    >
      {cloth && (
        <defs>
          <PatternFill id={id} name={cloth} color={paint.body} upright={isWoven(name)} />
        </defs>
      )}
      <g fill="none" fillRule="evenodd">
        {marks.map(({ key, ...mark }) => (
          <path key={key} {...attributes(mark)} />
        ))}
      </g>
    </svg>
  );
}

function viewBox({ x, y, width, height }: Bounds): string {
  return [x, y, width, height].map((value) => Number(value.toFixed(2))).join(" ");
}

/** Cloth, then its pattern, then the outline again: the pattern must not lie over the edge. */
function patterned(layers: Stroke[], fill: string): Stroke[] {
  const outline = layers.map(({ fill: _, ...rest }) => rest);
  return [...layers.map(({ fill: cloth }) => ({ fill: cloth })), { fill }, ...outline];
}

/** Only what is set: a page carries hundreds of marks, and would carry the name of each attribute that is not. */
function attributes({
  d,
  fill,
  stroke,
  width,
  opacity,
  dash,
  round,
}: Stroke & { d: string }): SVGProps<SVGPathElement> {
  return {
    d,
    ...(fill !== undefined && { fill }),
    ...(stroke !== undefined && { stroke: stroke === "edge" ? "var(--edge)" : stroke }),
    ...(width !== undefined && { strokeWidth: Number(width.toFixed(2)) }),
    ...(opacity !== undefined && { opacity }),
    ...(dash !== undefined && { strokeDasharray: dash }),
    ...(round && ({ strokeLinejoin: "round", strokeLinecap: "round" } as const)),
  };
}
