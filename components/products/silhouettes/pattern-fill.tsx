import type { ReactNode } from "react";
import { luminance, mix } from "./color";
import { type PatternName, TILES } from "./patterns";

type PatternFillProps = {
  /** Referred to by `fill="url(#id)"`; must be unlike every other id of the page. */
  id: string;
  name: PatternName;
  /** Colour of the cloth the pattern lies on. */
  color: string;
  /** Size of the repeat; 1 is that of a garment in drawing units. */
  scale?: number;
};

/** The `<pattern>` of a cloth: only the figure, the ground is whatever it is laid on. */
export function PatternFill({ id, name, color, scale = 1 }: PatternFillProps): ReactNode {
  const dark = luminance(color) < 0.18;
  const tile = TILES[name];
  const figure = dark ? mix(color, "#ffffff", 0.55) : mix(color, "#1b1815", 0.62);
  return (
    <pattern
      id={id}
      width={tile.width}
      height={tile.height}
      patternUnits="userSpaceOnUse"
      patternTransform={scale === 1 ? undefined : `scale(${scale})`}
    >
      {tile.draw({ ground: color, figure, dark })}
    </pattern>
  );
}
