import type { Signals } from "@/lib/contracts/profile";
import type { Population } from "@/lib/domain/population";
import { dominant } from "@/lib/domain/signals/dominant";
import { dominantWearer } from "@/lib/domain/signals/gift-signal";
import type { Piece } from "@/lib/domain/signals/pieces";
import { countsOf } from "@/lib/domain/signals/population-share";
import { wearerOf } from "@/lib/domain/taxonomy/department";
import type { ChangeWindow } from "./change-window";

type Rival = Signals["new_behavior"]["rivals"][number];

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What else may explain a change, each with a verdict and the figures it rests on. */
export function rivalExplanations(window: ChangeWindow, population: Population): Rival[] {
  return [gift(window), season(window, population), newSize(window)];
}

function gift({ recent, baseline }: ChangeWindow): Rival {
  const own = dominantWearer(baseline);
  const worn = recent.flatMap((piece) => wearerOf(piece.tags.department?.value ?? null) ?? []);
  if (own === null || worn.length === 0)
    return {
      kind: "gift",
      verdict: "unknown",
      reason: "Departments are not known well enough to tell whom the pieces are for.",
    };
  const foreign = worn.filter((wearer) => wearer !== own && wearer !== "unisex").length;
  // The calendar alone proves no gift: without a piece for somebody else the verdict stays "unlikely".
  const reason =
    foreign === 0
      ? `${worn.length === 1 ? "The one recent piece" : `All ${worn.length} recent pieces`} with a known department ${worn.length === 1 ? "is" : "are"} ${own}'s, as usual.`
      : `${foreign} of ${plural(worn.length, "recent piece", "recent pieces")} with a known department are not ${own}'s, the customer's usual department.`;
  if (foreign / worn.length >= 0.5) return { kind: "gift", verdict: "likely", reason };
  return { kind: "gift", verdict: foreign > 0 ? "in_part" : "unlikely", reason };
}

/** How much more of the recent categories all customers bought in the last 56 days than over all time. */
function season({ recent }: ChangeWindow, population: Population): Rival {
  const all = countsOf(population.purchase.all, "type");
  const now = countsOf(population.purchase.last56, "type");
  const ratios = recent.flatMap((piece) =>
    piece.values.type.flatMap((value) => {
      const before = (all.values[value] ?? 0) / all.total;
      return before > 0 && now.total > 0 ? [(now.values[value] ?? 0) / now.total / before] : [];
    }),
  );
  if (ratios.length === 0)
    return { kind: "season", verdict: "unknown", reason: "Too little is known of what all customers bought lately." };
  const mean = ratios.reduce((a, b) => a + b, 0) / ratios.length;
  const verdict = mean >= 1.5 ? "likely" : mean >= 1.15 ? "in_part" : "unlikely";
  return {
    kind: "season",
    verdict,
    reason: `All customers bought these types ${mean.toFixed(2)} times as often in the last 56 days as over all time.`,
  };
}

const sizeKey = (piece: Piece) => `${piece.tags.slot?.value ?? ""}\n${piece.tags.department?.value ?? ""}`;

function newSize({ recent, baseline }: ChangeWindow): Rival {
  const groups = new Map<string, string[]>();
  for (const piece of baseline)
    if (piece.size && piece.tags.slot) groups.set(sizeKey(piece), [...(groups.get(sizeKey(piece)) ?? []), piece.size]);
  let known = 0;
  let other = 0;
  for (const piece of recent) {
    const usual = dominant(groups.get(sizeKey(piece)) ?? [], 3, 0.6);
    if (usual === null || piece.size === null) continue;
    known++;
    if (piece.size.trim().toLowerCase() !== usual.trim().toLowerCase()) other++;
  }
  if (known === 0)
    return {
      kind: "new_size",
      verdict: "unknown",
      reason: "No recent purchase has a size to compare with a usual one.",
    };
  const reason = `${other} of ${plural(known, "recent piece", "recent pieces")} with a size to compare are in another size than usual.`;
  return { kind: "new_size", verdict: other / known >= 0.5 ? "likely" : other > 0 ? "in_part" : "unlikely", reason };
}
