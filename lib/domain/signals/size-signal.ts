import type { Day } from "@/lib/contracts/day";
import type { Signals } from "@/lib/contracts/signals";
import { recencyWeights } from "./attribute-signals";
import type { Piece } from "./pieces";
import { round } from "./round";

type Group = { slot: string; department: string | null; sizes: Map<string, { n: number; weight: number }>; n: number };

/** Letters and numbers are two languages for one body: a customer is M in one and 38 in the other, not half of each. */
const kindOf = (size: string): "number" | "word" => (/^\d+([.,]\d+)?$/.test(size) ? "number" : "word");

/**
 * Sizes bought per slot, department and kind (letters or numbers), the group with most pieces first; within it the most
 * likely first. Share within the group: a piece weighs half after a year, bodies change.
 */
export function sizeSignal(pieces: readonly Piece[], asOf: Day): Signals["sizes"] {
  const weightOf = recencyWeights(asOf);
  const groups = new Map<string, Group>();
  for (const { size, tags, quantity, day } of pieces) {
    const name = size?.trim();
    if (!name || !tags.slot) continue;
    const department = tags.department?.value ?? null;
    const key = `${tags.slot.value}\n${department ?? ""}\n${kindOf(name)}`;
    const group: Group = groups.get(key) ?? { slot: tags.slot.value, department, sizes: new Map(), n: 0 };
    const own = group.sizes.get(name) ?? { n: 0, weight: 0 };
    own.n += quantity;
    own.weight += quantity * weightOf(day);
    group.sizes.set(name, own);
    group.n += quantity;
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1))
    .flatMap(([, { slot, department, sizes }]) => {
      const total = [...sizes.values()].reduce((sum, { weight }) => sum + weight, 0);
      return [...sizes]
        .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
        .map(([size, { n, weight }]) => ({ slot, department, size, share: round(weight / total), n }));
    });
}
