export type Oklch = { light: number; chroma: number; hue: number };

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/**
 * An sRGB colour, `#rrggbb`, in OKLCH: lightness 0 to 1, chroma 0 to about 0.3, hue in degrees. Equal steps look equal,
 * which HSL does not promise: there yellow is as light as blue. Björn Ottosson, "A perceptual color space for image
 * processing", 2020, with his matrices.
 */
export function oklch(hex: string): Oklch {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const light = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const q = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { light, chroma: Math.hypot(a, q), hue: ((Math.atan2(q, a) * 180) / Math.PI + 360) % 360 };
}
