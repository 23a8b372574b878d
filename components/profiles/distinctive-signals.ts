import type { AttributeSignal, Signals } from "@/lib/contracts/signals";

const RANK: Record<AttributeSignal["strength"], number> = { distinctive: 0, tends: 1, common: 2 };

/** Up to five things that set the customer apart: first what is a preference, then tendencies; the largest lift first. */
export function distinctiveSignals(signals: Signals): AttributeSignal[] {
  const { colors, types, patterns, materials, categories } = signals;
  const seen = new Set<string>();
  return [...colors, ...types, ...patterns, ...materials, ...categories]
    .filter((signal) => signal.strength !== "common" && signal.lift > 1)
    .filter(({ value }) => {
      const name = value.toLowerCase();
      return seen.has(name) ? false : seen.add(name);
    })
    .sort((a, b) => RANK[a.strength] - RANK[b.strength] || b.lift - a.lift || (a.value < b.value ? -1 : 1))
    .slice(0, 5);
}
