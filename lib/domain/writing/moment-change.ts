import { keySegment } from "@/lib/domain/claims/key-segment";
import { changesToTell, changeWord, citeChange } from "@/lib/domain/evidence/change";
import { citeAbsence } from "@/lib/domain/evidence/cite";
import { eventRefs, lineRefs } from "@/lib/domain/profile/reading";
import { capital, figure, percent } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

/** What the behaviour test found, in figures, and what else could explain it; or that too little is known to test. */
export function writeChange(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const change = reading.signals.new_behavior;
  if (change.score === null && recent.views.length + recent.pieces.length > 0) {
    const evidence = citeAbsence(
      reading,
      `Too little to compare: ${figure(change.items)} pieces and views in the last 14 days, ${figure(change.baseline_items)} before.`,
      change.baseline_items,
    );
    return state(
      desk,
      "moment.history.undecided",
      [evidence],
      [
        {
          form: "undecided",
          when: true,
          say: () =>
            `Whether this is a change cannot be told yet, from ${figure(change.items)} lately against ${figure(change.baseline_items)} before.`,
        },
      ],
    );
  }
  if (!change.value) return [];
  const reasons = changesToTell(reading).slice(0, 2);
  const statements = reasons.flatMap((reason) => {
    const word = changeWord(reason, recent);
    const key = `moment.history.new.${keySegment(`${reason.attribute} ${reason.value}`)}`;
    const figures = `${percent(reason.before)} before, ${percent(reason.after)} now`;
    return state(
      desk,
      key,
      [citeChange(reading, recent, reason)],
      [
        {
          form: "change-first",
          when: reason.before < 0.05,
          say: () => `New in the last fortnight: ${word}, ${figures}.`,
        },
        { form: "change-more", when: reason.before >= 0.05, say: () => `Far more ${word} than before: ${figures}.` },
        { form: "change-also", when: true, say: () => `${capital(word)} too: ${figures}.` },
      ],
    );
  });
  return [...statements, ...writeRival(desk)];
}

const rivalNames = { gift: "A gift for somebody else", season: "The season", new_size: "A new size" } as const;

function writeRival(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const rival = reading.signals.new_behavior.rivals.find(
    ({ verdict }) => verdict === "likely" || verdict === "in_part",
  );
  if (!rival) return [];
  const evidence = reading.ledger.note({
    kind: "change",
    statement: `${rivalNames[rival.kind]} as another explanation: ${rival.verdict.replace("_", " ")}. ${rival.reason}`,
    refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
    n: reading.signals.new_behavior.items,
    certainty: "tends",
  });
  return [
    {
      key: `moment.history.rival.${keySegment(rival.kind)}`,
      text: `${rivalNames[rival.kind]} may explain ${rival.verdict === "likely" ? "it" : "part of it"}.`,
      evidence: [evidence],
    },
  ];
}
