import type { Evidence } from "@/lib/contracts/profile";
import type { Dossier } from "@/lib/domain/dossier";
import { headOf } from "@/lib/domain/evidence/garments";

/**
 * Every fact "Blazers: 16 of 36 pieces (44%)." must count all the blazers kept: a count of some of them (for an occasion, in
 * a store) says of which. Returns the facts, each with the true count.
 */
export function garmentCounts(
  dossier: Dossier,
  evidence: readonly Evidence[],
): { word: string | undefined; n: number; all: number }[] {
  const owned = new Map<string, number>();
  for (const { product_id, quantity, returned } of dossier.lines) {
    const type = dossier.products[product_id]?.tags.type?.value;
    if (type !== undefined && !returned) owned.set(headOf(type), (owned.get(headOf(type)) ?? 0) + quantity);
  }
  return evidence.flatMap(({ statement }) => {
    const [, word, n] = /^([^:]+): ([\d,]+) of [\d,]+ pieces \(\d+%\)\.$/.exec(statement) ?? [];
    const all = owned.get(word?.replace(/^[A-Z](?![A-Z-])/, (letter) => letter.toLowerCase()) ?? "");
    return all === undefined ? [] : [{ word, n: Number(n), all }];
  });
}
