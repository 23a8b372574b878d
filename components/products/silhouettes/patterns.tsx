import type { ReactNode } from "react";
import { mix } from "./color";

type Cloth = { ground: string; figure: string; dark: boolean };
type Tile = { width: number; height: number; draw: (cloth: Cloth) => ReactNode };

const PETALS =
  "M8,2.9 a2.5,2.5 0 1,0 .01,0 M10.6,4.9 a2.5,2.5 0 1,0 .01,0 M9.6,7.9 a2.5,2.5 0 1,0 .01,0 M6.4,7.9 a2.5,2.5 0 1,0 .01,0 M5.4,4.9 a2.5,2.5 0 1,0 .01,0";

/** A knit's own relief: the colour of the cloth, a little deeper or lighter. */
const relief = ({ ground, dark }: Cloth, share: number) => mix(ground, dark ? "#ffffff" : "#000000", share);

/** One repeat of each pattern, in drawing units. */
export const TILES = {
  pinstripe: {
    width: 8,
    height: 8,
    draw: ({ figure }) => <path d="M1,0V8" stroke={figure} strokeWidth="1" opacity=".8" />,
  },
  stripe: { width: 12, height: 14, draw: ({ figure }) => <rect width="12" height="6" y="4" fill={figure} /> },
  check: {
    width: 26,
    height: 26,
    draw: ({ figure }) => (
      <>
        <path d="M0,6H26M0,10H26M6,0V26M10,0V26" stroke={figure} strokeWidth="1.3" opacity=".55" />
        <path d="M0,20H26M20,0V26" stroke={figure} strokeWidth=".7" opacity=".6" />
        <rect x="4" y="4" width="8" height="8" fill={figure} opacity=".35" />
      </>
    ),
  },
  gingham: {
    width: 14,
    height: 14,
    draw: ({ figure }) => (
      <>
        <path d="M0,3.5H14" stroke={figure} strokeWidth="7" opacity=".42" />
        <path d="M3.5,0V14" stroke={figure} strokeWidth="7" opacity=".42" />
      </>
    ),
  },
  houndstooth: {
    width: 12,
    height: 12,
    draw: ({ figure }) => (
      <path d="M0,0H6V6H0ZM6,6L12,0H9L6,3ZM0,6L3,6L0,9ZM6,6H9L6,9ZM12,6L6,12H3L0,12L6,6Z" fill={figure} opacity=".85" />
    ),
  },
  herringbone: {
    width: 12,
    height: 8,
    draw: ({ figure }) => (
      <path
        d="M0,8L6,0M-3,4L0,0M3,8L6,4M6,0L12,8M6,4L9,8M9,0L12,4M0,4L3,0"
        stroke={figure}
        strokeWidth=".9"
        opacity=".55"
      />
    ),
  },
  dot: {
    width: 13,
    height: 13,
    draw: ({ figure }) => (
      <g fill={figure}>
        <circle cx="3.2" cy="3.2" r="1.9" />
        <circle cx="9.7" cy="9.7" r="1.9" />
      </g>
    ),
  },
  floral: {
    width: 34,
    height: 34,
    draw: ({ figure, ground }) => (
      <>
        <path d={PETALS} fill={figure} />
        <path d={PETALS} fill={figure} transform="translate(17 16)" />
        <circle cx="8" cy="8.3" r="1.4" fill={ground} />
        <circle cx="25" cy="24.3" r="1.4" fill={ground} />
        <path
          d="M12,14C16,14 18,17 17,21M28,12C27,8 24,6 20,6"
          stroke={figure}
          fill="none"
          strokeWidth="1.1"
          opacity=".7"
        />
        <path
          d="M15,14.6q3,-2.6 5,-.4q-2.4,1.8 -5,.4M22,6q1,-3 4,-2.4q-1,2.6 -4,2.4M30,26q3,-2 4,1q-3,1.4 -4,-1"
          fill={figure}
          opacity=".7"
        />
      </>
    ),
  },
  animal: {
    width: 28,
    height: 26,
    draw: ({ figure }) => (
      <path
        d="M4,6q2,-4 6,-2M12,6q1,3 -2,5M5,10q-2,-1 -2,-2M18,16q2,-4 6,-2M26,17q0,4 -4,4M19,20q-1,0 -2,-2M20,3q2,-2 4,0M4,20q1,3 4,2"
        fill="none"
        stroke={figure}
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    ),
  },
  tweed: {
    width: 9,
    height: 9,
    draw: (cloth) => (
      <>
        <path d="M0,1H4M5,3H9M1,5H3M6,7H9M0,8H2" stroke={cloth.figure} strokeWidth="1.1" opacity=".75" />
        <path d="M1,0V3M4,4V8M7,0V2M8,5V7" stroke={relief(cloth, 0.3)} strokeWidth="1.1" opacity=".7" />
        <path d="M3,2h1M7,5h1" stroke="#ffffff" strokeWidth="1" opacity=".6" />
      </>
    ),
  },
  rib: { width: 5, height: 5, draw: (cloth) => <path d="M1,0V5" stroke={relief(cloth, 0.22)} strokeWidth="1" /> },
  cable: {
    width: 20,
    height: 22,
    draw: (cloth) => (
      <path
        d="M5,0C5,6 13,6 13,11S5,16 5,22M13,0C13,6 5,6 5,11S13,16 13,22M18,0V22"
        stroke={relief(cloth, 0.26)}
        strokeWidth="1.2"
        fill="none"
      />
    ),
  },
  print: {
    width: 44,
    height: 44,
    draw: ({ figure }) => (
      <>
        <path d="M6,10C14,0 24,8 18,16S4,24 6,10Z" fill={figure} opacity=".9" />
        <path d="M30,26C38,20 44,30 38,36S22,36 30,26Z" fill={figure} opacity=".55" />
        <path d="M26,6q8,-4 12,4M4,34q6,-6 12,2" stroke={figure} strokeWidth="2" fill="none" opacity=".8" />
      </>
    ),
  },
  denim: {
    width: 4,
    height: 4,
    draw: ({ ground }) => <path d="M0,4L4,0" stroke={mix(ground, "#ffffff", 0.28)} strokeWidth=".7" opacity=".7" />,
  },
  sequin: {
    width: 8,
    height: 8,
    draw: ({ ground }) => (
      <>
        <circle cx="2" cy="2" r="1.7" fill={mix(ground, "#ffffff", 0.34)} />
        <circle cx="6" cy="6" r="1.7" fill={mix(ground, "#ffffff", 0.16)} />
      </>
    ),
  },
} satisfies Record<string, Tile>;

export type PatternName = keyof typeof TILES;

/** Words of taxonomies and catalogues for the patterns drawn here. */
const ALSO: Record<string, PatternName> = {
  stripes: "stripe",
  striped: "stripe",
  checked: "check",
  checks: "check",
  plaid: "check",
  tartan: "check",
  "polka dot": "dot",
  dots: "dot",
  dotted: "dot",
  flower: "floral",
  "animal print": "animal",
  leopard: "animal",
  ribbed: "rib",
  "cable knit": "cable",
  "all over pattern": "print",
  printed: "print",
  graphic: "print",
  paisley: "print",
  abstract: "print",
  sequins: "sequin",
  lace: "floral",
  melange: "tweed",
};

/** The drawn pattern of a word; null for solid cloth and for what is not drawn. */
export function patternOf(word: string | null): PatternName | null {
  if (word === null) return null;
  const key = word
    .toLowerCase()
    .replace(/[-_/]+/g, " ")
    .trim();
  return Object.hasOwn(TILES, key) ? (key as PatternName) : (ALSO[key] ?? null);
}
