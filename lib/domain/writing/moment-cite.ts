import { eventRefs, groupBy, type Reading, type View } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { countWord, timesWord } from "@/lib/domain/words/numbers";
import { thePiece } from "@/lib/domain/words/pieces";
import { en, named, pt, type Said, said } from "@/lib/domain/words/said";

/** How evidence calls the window, so that a sentence may call it by any of these. */
export const inWindow = "in the last 14 days (two weeks, a fortnight)";

/** The viewed products by name, with how often each was opened. */
export function citeNames(reading: Reading, views: readonly View[], note = ""): string {
  const names = groupBy(views, ({ product }) => product.id)
    .slice(0, 3)
    .map(([, group]) => named(en`${thePiece(group[0]!.product)} ${timesWord(group.length)} (${group.length})`));
  return reading.ledger.note({
    kind: "browsing",
    statement: en`Opened ${inWindow}: ${listText(names)}.${note === "" ? "" : ` ${note}`}`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
}

/** "five of nine views", "all nine views"; "cinco de nove visualizações". */
export function ofViews(n: number, of: number): Said {
  // Words up to twelve, figures beyond, and never one beside the other.
  const [part, whole] = of > 12 ? [n, of] : [countWord(n, "f"), countWord(of, "f")];
  if (n === of) return said(en`all ${whole} views`, pt`todas as ${whole} visualizações`);
  return said(en`${part} of ${whole} views`, pt`${part} de ${whole} visualizações`);
}
