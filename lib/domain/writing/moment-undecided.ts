import { citeAbsence } from "@/lib/domain/evidence/cite";
import { headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { isKindOf } from "@/lib/domain/words/kinds";
import { listText } from "@/lib/domain/words/lists";
import { aNoun, nounMany } from "@/lib/domain/words/nouns";
import { capital, en, pt, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";

/** Too few pieces and views for the test: looking is looking, and no change is told from it. */
export function writeUndecided(desk: Desk): Told[] {
  const { reading } = desk;
  const { items, baseline_items: before } = reading.signals.new_behavior;
  const absence = citeAbsence(
    reading,
    en`Too little to compare: ${items} pieces and views in the last 14 days, ${before} before.`,
    before,
  );
  return state(
    desk,
    "moment.history.undecided",
    [absence],
    [
      ...byGarment(desk, items, before),
      {
        form: "undecided",
        when: true,
        say: () =>
          said(
            en`Whether this is a change cannot be told yet, from ${items} lately against ${before} before.`,
            pt`Se é uma mudança ainda não dá para dizer, com ${items} agora contra ${before} antes.`,
          ),
      },
    ],
  );
}

function byGarment({ reading, recent }: Desk, items: number, before: number): Form[] {
  const things: readonly Pick<Piece, "tags">[] = [...recent.views, ...recent.pieces];
  const heads = groupBy(things, headOfPiece)
    .map(([head]) => head)
    .slice(0, 2);
  const [head] = heads;
  if (head === undefined) return [];
  const older = headsOf(reading.pieces.filter(({ line }) => line.day < recent.from));
  const fresh = heads.filter((value) => !older.some((group) => group.value === value || isKindOf(group.value, value)));
  const kinds = listText(heads.map(nounMany));
  const told = listText(fresh.map(nounMany));
  const evidence = () => [
    reading.ledger.note({
      kind: "browsing",
      statement: en`Viewed or bought in the last 14 days: ${kinds}.`,
      refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
      certainty: "counted",
    }),
  ];
  return [
    {
      form: "undecided-first",
      when: before === 0,
      say: () =>
        said(
          en`Nothing on record before the ${kinds}, so no change can be told.`,
          pt`Nada registrado antes ${heads.length === 1 ? pt`de ${the(kinds)}` : `de ${kinds.pt}`}, então não se pode falar em mudança.`,
        ),
      evidence,
    },
    {
      form: "undecided-one",
      when: items === 1,
      say: () =>
        said(
          en`${capital(aNoun(head))} on its own is no change, against ${before} pieces and views before.`,
          pt`${capital(aNoun(head))}, sem mais nada, não é mudança diante de ${before} peças e visualizações anteriores.`,
        ),
      evidence,
    },
    {
      form: "undecided-new",
      when: fresh.length > 0,
      say: () =>
        said(
          en`Too early to call the ${told} a change: ${items} pieces and views lately, ${before} before.`,
          pt`Cedo demais para chamar ${fresh.length === 1 ? the(told) : told} de mudança: ${items} peças e visualizações agora, ${before} antes.`,
        ),
      evidence,
    },
    {
      form: "undecided-known",
      when: true,
      say: () =>
        said(
          en`Too few to test for a change: ${items} pieces and views, ${kinds} first, against ${before} before.`,
          pt`Pouco para testar uma mudança: ${items} peças e visualizações, primeiro ${kinds}, contra ${before} antes.`,
        ),
      evidence,
    },
  ];
}
