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
  /** Stripes run down: woven cloth cut along the grain, not a striped knit. */
  upright?: boolean;
};

/** The `<pattern>` of a cloth: only the figure, the ground is whatever it is laid on. */
export function PatternFill({ id, name, color, scale = 1, upright = false }: PatternFillProps): ReactNode {
  const dark = luminance(color) < 0.18;
  const tile = TILES[name];
  const figure = dark ? mix(color, "#ffffff", 0.55) : mix(color, "#1b1815", 0.62);
  const turned = upright && name === "stripe";
  // A shirt's stripe is finer than a jersey's.
  const size = turned ? scale * 0.5 : scale;
  const transform = [turned && "rotate(90)", size !== 1 && `scale(${size})`].filter(Boolean).join(" ") || undefined;
  return (
    <pattern id={id} width={tile.width} height={tile.height} patternUnits="userSpaceOnUse" patternTransform={transform}>
      {tile.draw({ ground: color, figure, dark })}
    </pattern>
  );
}
