import type { Swatch } from "@/lib/contracts/customer";

export type Band = { key: string; name: string; hex: string; pattern: string | null; percent: number };

/** Colours too small to name share one band of this. */
const REST = "#8f8475";
/** Below this share of the strip a rest is rounding, not a colour. */
const ROUNDING = 0.005;

const PLAIN = new Set(["solid", "plain"]);

/** "Navy pinstripe": the colour and, where it is worn in one, its pattern. */
export function swatchName({ color, pattern }: Pick<Swatch, "color" | "pattern">): string {
  const words = pattern === null || PLAIN.has(pattern) ? color : `${color} ${pattern}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The bands of a strip: widths in percent that add up to 100, what the colours leave open as "Other". */
export function paletteBands(palette: readonly Swatch[]): Band[] {
  const worn = palette.filter(({ share }) => share > 0);
  const sum = worn.reduce((total, { share }) => total + share, 0);
  if (sum <= 0) return [];
  const whole = Math.max(1, sum);
  const bands = worn.map((swatch) => ({
    key: `${swatch.color} ${swatch.pattern}`,
    name: swatchName(swatch),
    hex: swatch.hex,
    pattern: swatch.pattern,
    percent: (100 * swatch.share) / whole,
  }));
  const rest = 1 - sum / whole;
  if (rest > ROUNDING) bands.push({ key: "other", name: "Other", hex: REST, pattern: null, percent: 100 * rest });
  const total = bands.reduce((width, { percent }) => width + percent, 0);
  return bands.map((band) => ({ ...band, percent: (100 * band.percent) / total }));
}

/** The strip in words: "Black 27%, ivory 22%". */
export function paletteWords(bands: readonly Band[]): string {
  return bands
    .map(
      ({ name, percent }, at) =>
        `${at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)} ${Math.round(percent)}%`,
    )
    .join(", ");
}
