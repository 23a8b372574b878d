import { headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { isPlural } from "@/lib/domain/words/en-nouns";
import { isKindOf } from "@/lib/domain/words/kinds";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { agree, capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** Which of the kinds looked at or bought lately were bought before, and which were not. */
export function writeGround(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const older = headsOf(reading.pieces.filter(({ line }) => line.day < recent.from));
  const things: readonly Pick<Piece, "tags">[] = [...recent.views, ...recent.pieces];
  const lately = groupBy(things, headOfPiece)
    .map(([head]) => head)
    .slice(0, 4);
  const known = lately.filter((head) => older.some(({ value }) => value === head || isKindOf(value, head)));
  const unknown = lately.filter((head) => !known.includes(head));
  if (lately.length === 0 || older.length === 0) return [];
  const owned = listText(known.map(nounMany));
  const fresh = listText(unknown.map(nounMany));
  const evidence = reading.ledger.note({
    kind: "browsing",
    statement: en`Viewed or bought in the last 14 days: ${listText(lately.map(nounMany))}. Bought before: ${known.length > 0 ? owned : "none of them"}.`,
    refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
    certainty: "counted",
  });
  const are = unknown.length > 1 || isPlural(unknown[0] ?? "") ? "are" : "is";
  return state(
    desk,
    "moment.history.ground",
    [evidence],
    [
      {
        form: "ground-known",
        when: unknown.length === 0 && known.length > 2,
        say: () =>
          said(
            en`All known ground: ${owned} have been bought before.`,
            pt`Tudo terreno conhecido: já comprou ${owned}.`,
          ),
      },
      {
        form: "ground-two",
        when: unknown.length === 0 && known.length === 2,
        say: () => said(en`Stays with what is owned already: ${owned}.`, pt`Fica no que já conhece: ${owned}.`),
      },
      {
        form: "ground-one",
        when: unknown.length === 0,
        say: () =>
          said(en`${capital(owned)} again, as bought before.`, pt`${capital(owned)} de novo, como já comprou.`),
      },
      {
        form: "ground-mixed",
        when: known.length > 0,
        say: () =>
          said(
            en`${capital(fresh)} ${are} new beside ${owned}, bought before.`,
            pt`${capital(fresh)} ${agree(fresh, "é novidade", "é novidade", "são novidade", "são novidade")} ao lado de ${owned}, que já comprou.`,
          ),
      },
      {
        form: "ground-new-one",
        when: unknown.length === 1,
        say: () => said(en`Never bought ${fresh} before.`, pt`Nunca tinha comprado ${fresh}.`),
      },
      {
        form: "ground-new",
        when: true,
        say: () => said(en`None of it was bought before: ${fresh}.`, pt`Nada disso tinha comprado antes: ${fresh}.`),
      },
    ],
  );
}
