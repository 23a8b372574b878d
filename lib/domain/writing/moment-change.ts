import { keySegment } from "@/lib/domain/claims/key-segment";
import { type ChangeReason, changeSaid, changesToTell, citeChange, isSure } from "@/lib/domain/evidence/change";
import { percent } from "@/lib/domain/words/numbers";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { writeRival } from "./moment-rival";
import { writeUndecided } from "./moment-undecided";

/** What the behaviour test found, in figures, and what else could explain it; or that too little is known to test. */
export function writeChange(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const change = reading.signals.new_behavior;
  if (change.score === null) return recent.views.length + recent.pieces.length > 0 ? writeUndecided(desk) : [];
  if (!change.value) return [];
  // The department is told with the gift it may be.
  const gift = change.rivals.some(({ kind, verdict }) => kind === "gift" && ["likely", "in_part"].includes(verdict));
  const reasons = changesToTell(reading)
    .filter(({ attribute }) => !gift || attribute !== "department")
    .slice(0, 2);
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
          pt`Novidade da quinzena: ${what}, ${before} antes, ${after} agora.`,
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
