import { keySegment } from "@/lib/domain/claims/key-segment";
import { type ChangeReason, changeSaid, changesToTell, citeChange, isSure } from "@/lib/domain/evidence/change";
import { citeAbsence } from "@/lib/domain/evidence/cite";
import { headOfPiece } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { percent } from "@/lib/domain/words/numbers";
import { agree, capital, en, pt, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { writeRival } from "./moment-rival";

/** What the behaviour test found, in figures, and what else could explain it; or that too little is known to test. */
export function writeChange(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const change = reading.signals.new_behavior;
  if (change.score === null) return recent.views.length + recent.pieces.length > 0 ? writeUndecided(desk) : [];
  if (!change.value) return [];
  const reasons = changesToTell(reading).slice(0, 2);
  const statements = reasons.flatMap((reason) => {
    const key = `moment.history.new.${keySegment(`${reason.attribute} ${reason.value}`)}`;
    return state(
      desk,
      key,
      [citeChange(reading, recent, reason)],
      isSure(reason) ? sure(desk, reason) : unsure(desk, reason),
    );
  });
  return [...statements, ...writeRival(desk)];
}

/** A value that gained beyond doubt. */
function sure({ recent }: Desk, reason: ChangeReason): Form[] {
  const what = changeSaid(reason, recent);
  const [before, after] = [percent(reason.before), percent(reason.after)];
  const first = reason.before < 0.05;
  return [
    {
      form: "change-first",
      when: first,
      say: () =>
        said(
          en`New in the last fortnight: ${what}, ${before} before, ${after} now.`,
          pt`Novidade das últimas duas semanas: ${what}, ${before} antes, ${after} agora.`,
        ),
    },
    {
      form: "change-more",
      when: !first,
      say: () =>
        said(
          en`Far more ${what} than before: ${before} before, ${after} now.`,
          pt`Bem mais ${what} do que antes: ${before} antes, ${after} agora.`,
        ),
    },
    {
      form: "change-also",
      when: true,
      say: () =>
        said(
          en`${capital(what)} too: ${before} before, ${after} now.`,
          pt`${capital(what)} também: ${before} antes, ${after} agora.`,
        ),
    },
  ];
}

/** There is a change, but that it is in this value is not beyond doubt. */
function unsure({ recent }: Desk, reason: ChangeReason): Form[] {
  const what = changeSaid(reason, recent);
  const [before, after] = [percent(reason.before), percent(reason.after)];
  return [
    {
      form: "change-perhaps",
      when: true,
      say: () =>
        said(
          en`What changed may be the share of ${what}: ${before} before, ${after} now.`,
          pt`O que mudou pode ser a parte de ${what}: ${before} antes, ${after} agora.`,
        ),
    },
  ];
}

/** Too few pieces and views for the test: looking is looking, and no change is told from it. */
function writeUndecided(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const { items, baseline_items } = reading.signals.new_behavior;
  const absence = citeAbsence(
    reading,
    en`Too little to compare: ${items} pieces and views in the last 14 days, ${baseline_items} before.`,
    baseline_items,
  );
  const things: readonly Pick<Piece, "tags">[] = [...recent.views, ...recent.pieces];
  const heads = groupBy(things, headOfPiece).map(([head]) => head);
  const kinds = listText(heads.slice(0, 2).map(nounMany));
  const cite = () => [
    reading.ledger.note({
      kind: "browsing",
      statement: en`Viewed or bought in the last 14 days: ${kinds}.`,
      refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
      certainty: "counted",
    }),
  ];
  return state(
    desk,
    "moment.history.undecided",
    [absence],
    [
      {
        form: "undecided-few",
        when: heads.length > 0 && items <= 3,
        say: () =>
          said(
            en`Too early to read anything into the ${kinds}: ${items} lately, ${baseline_items} pieces and views before.`,
            pt`Cedo demais para tirar conclusões ${agree(kinds, "do", "da", "dos", "das")} ${kinds}: ${items} agora, ${baseline_items} peças e visualizações antes.`,
          ),
        evidence: cite,
      },
      {
        form: "undecided-kinds",
        when: heads.length > 0,
        say: () =>
          said(
            en`Whether the ${kinds} are a change cannot be told yet, from ${items} pieces and views against ${baseline_items} before.`,
            pt`Se ${the(kinds)} são uma mudança ainda não dá para dizer, com ${items} peças e visualizações contra ${baseline_items} antes.`,
          ),
        evidence: cite,
      },
      {
        form: "undecided",
        when: true,
        say: () =>
          said(
            en`Whether this is a change cannot be told yet, from ${items} lately against ${baseline_items} before.`,
            pt`Se é uma mudança ainda não dá para dizer, com ${items} agora contra ${baseline_items} antes.`,
          ),
      },
    ],
  );
}
