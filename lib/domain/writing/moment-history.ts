import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeAbsence } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { count, type Piece } from "@/lib/domain/profile/reading";
import { fullDay } from "@/lib/domain/words/days";
import { singular } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, singleNoun, pieces as somePieces } from "@/lib/domain/words/nouns";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";
import { writeChange } from "./moment-change";
import { writeColorHistory } from "./moment-history-color";
import { citeBefore, writeKnown } from "./moment-history-known";
import { writeNoHistory, writeSilence } from "./moment-silence";
import { focusOf } from "./moment-summary";

/** How the moment connects with what was bought before; what changed, and what else could explain it. */
export function writeHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  if (reading.total === 0) return writeNoHistory(desk);
  if (recent.events.length === 0 && recent.pieces.length === 0) return writeSilence(desk);
  return [...writeFocusHistory(desk), ...writeChange(desk)];
}

function writeFocusHistory(desk: Desk): Told[] {
  const focus = focusOf(desk);
  const older = desk.reading.pieces.filter(({ line }) => line.day < desk.recent.from);
  if (!focus || older.length === 0) return writeColorHistory(desk);
  const own = headsOf(older).find(({ value }) => value === focus.head);
  return own ? writeKnown(desk, own, older, focus.views) : writeFirst(desk, focus.head, older);
}

/** Nothing of the kind was bought before. */
function writeFirst(desk: Desk, head: string, older: readonly Piece[]): Told[] {
  const { reading, recent } = desk;
  const before = count(older);
  const usual = headsOf(older).slice(0, 2);
  const normally = listText(usual.map((group) => group.said));
  const one = singleNoun(head);
  const many = nounMany(head);
  const none = citeAbsence(
    reading,
    en`No ${singular(head)} (${head}) among ${before} pieces bought before ${fullDay(recent.from)}.`,
    before,
  );
  const citeUsual = () => usual.map((group) => citeBefore(desk, group, before));
  return state(
    desk,
    `moment.history.${keySegment(head)}`,
    [none],
    [
      {
        form: "history-first-time",
        when: before >= 8 && usual.length === 2,
        say: () =>
          said(
            en`First time looking at ${many} with nothing of the kind owned; until now ${normally}, in ${before} pieces.`,
            pt`Procura ${many} sem ter ${agree(one, "nenhum", "nenhuma", "nenhum", "nenhuma")}: até aqui, ${normally}, em ${before} peças.`,
          ),
        evidence: citeUsual,
      },
      {
        form: "history-none",
        when: before >= 8,
        say: () =>
          said(
            en`Not one ${one} among the ${before} pieces bought before.`,
            pt`${agree(one, "Nenhum", "Nenhuma", "Nenhum", "Nenhuma")} ${one} entre as ${before} peças compradas antes.`,
          ),
      },
      {
        form: "history-first",
        when: true,
        say: () =>
          said(
            en`Would be the first ${one}; ${somePieces(before)} bought so far, ${normally}.`,
            pt`${agree(one, "Seria o primeiro", "Seria a primeira", "Seria o primeiro", "Seria a primeira")} ${one}; até aqui ${somePieces(before)}, de ${normally}.`,
          ),
        evidence: citeUsual,
      },
    ],
  );
}
