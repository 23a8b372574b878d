import type { Swatch } from "@/lib/contracts/customer";
import { groupBy, type Reading } from "@/lib/domain/profile/reading";
import { colorHex } from "@/lib/domain/taxonomy/colors";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { isPlain } from "@/lib/domain/words/value-word";

const most = 7;

/**
 * The customer's colours by share of the pieces whose colour is known, widest first, at most seven; a pattern where most
 * pieces of the colour have it. Customers who only looked get the colours they looked at.
 */
export function paletteOf(reading: Reading): Swatch[] {
  const things = reading.pieces.length > 0 ? reading.pieces : reading.views;
  const weigh = (group: readonly (typeof things)[number][]) =>
    group.reduce((sum, thing) => sum + ("line" in thing ? thing.line.quantity : 1), 0);
  const groups = groupBy<(typeof things)[number]>(things, ({ tags }) => tags?.color?.value)
    .map(([value, group]) => ({ value, group, n: weigh(group) }))
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  const of = groups.reduce((sum, { n }) => sum + n, 0);
  return groups.slice(0, most).flatMap(({ value, group, n }) => {
    const hex = colorHex(value);
    if (hex === null) return [];
    const [pattern, patterned] =
      groupBy(group, ({ tags }) => tags?.pattern?.value).find(([name]) => !isPlain(name)) ?? [];
    const mostly = pattern !== undefined && patterned !== undefined && patterned.length * 2 > group.length;
    return [
      {
        color: colorWordOf(value, group),
        hex,
        pattern: mostly ? pattern : null,
        share: Math.round((n / of) * 10_000) / 10_000,
      },
    ];
  });
}
