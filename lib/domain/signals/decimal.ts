/** An exact decimal number: units / 10^scale. */
export type Decimal = { units: bigint; scale: number };

/** Reads "12.34" exactly; throws on anything that is not a decimal number. */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`Not a decimal number: ${text}`);
  const fraction = match[3] ?? "";
  return { units: BigInt(`${match[1]}${match[2]}${fraction}`), scale: fraction.length };
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale];
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = a.scale === b.scale ? [a.units, b.units] : align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return { units: x + y, scale };
}

/** Text with at least two digits after the point. */
export function formatDecimal({ units, scale }: Decimal): string {
  const wide = scale < 2 ? { units: units * 10n ** BigInt(2 - scale), scale: 2 } : { units, scale };
  const sign = wide.units < 0n ? "-" : "";
  const digits = (wide.units < 0n ? -wide.units : wide.units).toString().padStart(wide.scale + 1, "0");
  return `${sign}${digits.slice(0, -wide.scale)}.${digits.slice(-wide.scale)}`;
}

/** `a / count` to two digits after the point, half away from zero. `count` is a positive whole number. */
export function divideDecimal(a: Decimal, count: number): Decimal {
  const divisor = BigInt(count) * 10n ** BigInt(a.scale);
  const scaled = a.units * 100n;
  const magnitude = (scaled < 0n ? -scaled : scaled) * 2n + divisor;
  const units = magnitude / (divisor * 2n);
  return { units: scaled < 0n ? -units : units, scale: 2 };
}
