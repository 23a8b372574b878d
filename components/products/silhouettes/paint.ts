import { isHex, luminance, mix } from "./color";
import type { Role } from "./geometry";

/** Cloth whose colour nobody knows. */
export const STONE = "#cfc6b9";
/** The paper of a hang tag: the slot itself is unknown or unfilled. */
export const TAG = "#e4dccf";

const GOLD = "#c2a36a";
const LEATHER = "#c7a982";
/** A dial, a label, a stone. */
const FACE = "#f4efe4";
const SHADOW = "#1a0f06";
const WARM = "#2a1d12";
const WIDTH = 1.1;

/** How one part is drawn. `"edge"` stands for the outline, which differs by theme. */
export type Stroke = {
  fill?: string;
  stroke?: string;
  width?: number;
  opacity?: number;
  dash?: string;
  round?: boolean;
};

export type Paint = {
  body: string;
  edgeLight: string;
  edgeDark: string;
  /** Layers of a part, from below. */
  layers: (role: Role) => Stroke[];
};

/**
 * The colours of a drawing in cloth of one colour. Seams are lighter than dark cloth and darker than light cloth;
 * the outline turns light on the dark theme's board, so that black on black still reads.
 */
export function paintOf(hex: string | null, { metalwork = false }: { metalwork?: boolean } = {}): Paint {
  const known = isHex(hex);
  const body = known ? hex : STONE;
  const light = luminance(body);
  const dark = light < 0.2;
  const nearBlack = light < 0.05;
  const line = dark ? mix(body, "#ffffff", nearBlack ? 0.42 : 0.38) : mix(body, WARM, 0.42);
  const tone = dark ? mix(body, "#ffffff", 0.07) : mix(body, "#ffffff", 0.18);
  const metal = metalwork && known ? body : GOLD;
  const sole = dark ? mix(body, "#000000", 0.3) : light > 0.8 ? "#efe9df" : mix(body, WARM, 0.35);
  const inside = dark ? mix(body, "#000000", 0.45) : mix(body, WARM, 0.34);
  const trim = dark ? mix(body, "#ffffff", 0.5) : mix(body, "#1b1815", 0.7);
  const outlined = (fill: string): Stroke[] => [{ fill, stroke: "edge", width: WIDTH, round: true }];

  const layers: Record<Role, Stroke[]> = {
    body: outlined(body),
    panel: outlined(tone),
    inside: outlined(inside),
    contrast: outlined(dark ? mix(body, "#ffffff", 0.14) : mix(body, WARM, 0.16)),
    insole: outlined(LEATHER),
    sole: outlined(sole),
    frame: outlined(body),
    shade: [{ fill: nearBlack ? "#ffffff" : SHADOW, opacity: nearBlack ? 0.05 : dark ? 0.2 : 0.085 }],
    "insole-shade": [{ fill: SHADOW, opacity: 0.28 }],
    light: [{ fill: "#ffffff", opacity: dark ? 0.09 : 0.22 }],
    seam: [{ stroke: line, width: WIDTH * 0.85, round: true }],
    stitch: [{ stroke: line, width: WIDTH * 0.75, dash: "2.6 2" }],
    rib: [{ stroke: line, width: WIDTH * 0.75, opacity: 0.8, round: true }],
    trim: [{ stroke: trim, width: WIDTH * 2.6, round: true }],
    border: [{ stroke: line, width: WIDTH * 1.2 }],
    welt: [{ stroke: mix(sole, WARM, 0.25), width: WIDTH }],
    metal: [{ fill: metal, stroke: mix(metal, WARM, 0.5), width: WIDTH * 0.7 }],
    ring: [{ fill: metal, stroke: mix(metal, WARM, 0.5), width: WIDTH * 0.8 }],
    chain: [
      { stroke: mix(metal, WARM, 0.45), width: 3.2 },
      { stroke: metal, width: 2, dash: "3.4 1.4" },
    ],
    strap: [
      { stroke: "edge", width: WIDTH * 3 },
      { stroke: body, width: WIDTH * 1.6 },
    ],
    handle: [
      { stroke: "edge", width: 7 },
      { stroke: tone, width: 5 },
    ],
    buttons: [{ fill: dark ? mix(body, "#000000", 0.45) : mix(body, WARM, 0.5), stroke: line, width: 0.6 }],
    face: outlined(FACE),
    lens: [{ fill: mix("#3a342d", body, 0.25), opacity: 0.92 }],
  };

  return {
    body,
    edgeLight: dark ? mix(body, "#000000", 0.4) : mix(body, WARM, 0.46),
    edgeDark: dark ? mix(body, "#ffffff", 0.34) : mix(body, "#000000", 0.3),
    layers: (role) => layers[role],
  };
}
