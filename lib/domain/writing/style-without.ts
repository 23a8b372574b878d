import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeAbsence, citeCount } from "@/lib/domain/evidence/cite";
import { headOf, headsOf } from "@/lib/domain/evidence/garments";
import type { Reading } from "@/lib/domain/profile/reading";
import { singular } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { singleNoun } from "@/lib/domain/words/nouns";
import { percent } from "@/lib/domain/words/numbers";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";
import { type CatalogueHeads, headsOfRange } from "./range-heads";

/** What everybody buys and this customer never did, in a department where the house sells it. */
export function writeAbsence(desk: Desk): Told[] {
  const { reading } = desk;
  const missing = missingHead(reading, headsOfRange(reading.catalogue));
  if (!missing || reading.company) return [];
  const noun = singleNoun(missing.head);
  const not = agree(noun, "Nenhum", "Nenhuma", "Nenhum", "Nenhuma");
  const instead = headsOf(reading.pieces).slice(0, 2);
  const kinds = listText(instead.map((head) => head.said));
  const evidence = citeAbsence(
    reading,
    en`No ${singular(missing.head)} among ${reading.total} pieces; ${missing.head} are ${percent(missing.share)} of all customers' pieces.`,
    reading.total,
  );
  return state(
    desk,
    `style.without.${keySegment(missing.head)}`,
    [evidence],
    [
      {
        form: "without-instead",
        when: instead.length === 2,
        say: () =>
          said(
            en`Not one ${noun} among the ${reading.total} pieces bought so far; ${kinds} instead.`,
            pt`${not} ${noun} entre as ${reading.total} peças compradas até agora; em vez disso, ${kinds}.`,
          ),
        evidence: () => instead.map((head) => citeCount(reading, head.word, head.pieces)),
      },
      {
        form: "without",
        when: true,
        say: () =>
          said(
            en`Not one ${noun} among the ${reading.total} pieces bought so far.`,
            pt`${not} ${noun} entre as ${reading.total} peças compradas até agora.`,
          ),
      },
    ],
  );
}

/** Somebody without shirts wears blouses: that says little. Without dresses, trousers or heels it does. */
const interchangeable = new Set(
  "shirts blouses tops T-shirts knitwear knits sweaters cardigans camisoles jackets blazers coats sandals bags totes clutches hoodies vests bodies tees pouches".split(
    " ",
  ),
);

function missingHead(reading: Reading, range: CatalogueHeads): { head: string; share: number } | null {
  const counts = reading.population.purchase.all.type;
  const department = reading.signals.departments[0]?.value ?? null;
  if (!counts || reading.total < 15 || department === null) return null;
  const own = new Set(headsOf(reading.pieces).map(({ value }) => value));
  const shares = new Map<string, number>();
  for (const [type, n] of Object.entries(counts.values).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const head = headOf(type);
    shares.set(head, (shares.get(head) ?? 0) + n / counts.total);
  }
  const candidates = [...shares]
    .filter(
      ([head, share]) =>
        !own.has(head) &&
        !interchangeable.has(head) &&
        share * reading.total >= 4 &&
        (range.get(department)?.get(head) ?? 0) >= 3,
    )
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [head, share] = candidates[0] ?? [];
  return head === undefined || share === undefined ? null : { head, share };
}
