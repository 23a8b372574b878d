import type { Signals } from "@/lib/contracts/profile";
import type { Piece } from "./pieces";
import { round } from "./round";

/** Sizes bought per slot and department, most bought first; share within its slot and department. */
export function sizeSignal(pieces: readonly Piece[]): Signals["sizes"] {
  const groups = new Map<string, { slot: string; department: string | null; sizes: Map<string, number>; n: number }>();
  for (const { size, tags, quantity } of pieces) {
    const name = size?.trim();
    if (!name || !tags.slot) continue;
    const department = tags.department?.value ?? null;
    const key = `${tags.slot.value}\n${department ?? ""}`;
    const group = groups.get(key) ?? { slot: tags.slot.value, department, sizes: new Map(), n: 0 };
    group.sizes.set(name, (group.sizes.get(name) ?? 0) + quantity);
    group.n += quantity;
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1))
    .flatMap(([, { slot, department, sizes, n }]) =>
      [...sizes]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([size, count]) => ({ slot, department, size, share: round(count / n), n: count })),
    );
}
