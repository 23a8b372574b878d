import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeAbsence, citeViews } from "@/lib/domain/evidence/cite";
import { headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { fullDay } from "@/lib/domain/words/days";
import { bothNumbers } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, singleNoun, pieces as somePieces } from "@/lib/domain/words/nouns";
import { agree, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { inWindow } from "./moment-cite";
import { citeBefore } from "./moment-history-known";
import type { Focus } from "./moment-summary";

/** Looked at above all, and nothing of the kind was bought before the window: against what is usually bought. */
export function writeFirst(desk: Desk, focus: Focus, older: readonly Piece[]): Told[] {
  const { reading, recent } = desk;
  const before = count(older);
  const { head } = focus;
  const none = citeAbsence(
    reading,
    en`No ${bothNumbers(head)} among ${before} pieces bought before ${fullDay(recent.from)}.`,
    before,
  );
  const one = singleNoun(head);
  const forms: Form[] = [
    ...againstUsual(desk, focus, older),
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
          en`Would be the first ${one}, after ${somePieces(before)} of ${before === 1 ? "another kind" : "other kinds"}.`,
          pt`Seria ${agree(one, "o primeiro", "a primeira", "o primeiro", "a primeira")} ${one}, depois de ${somePieces(before)} de outro tipo.`,
        ),
    },
  ];
  return state(desk, `moment.history.${keySegment(head)}`, [none], forms);
}

function againstUsual(desk: Desk, { head, views }: Focus, older: readonly Piece[]): Form[] {
  const { reading, recent } = desk;
  const before = count(older);
  const usual = headsOf(older).slice(0, 2);
  const normally = listText(usual.map((group) => group.said));
  const told = before >= 4 && usual.length > 0;
  const one = singleNoun(head);
  const bought = recent.pieces.some((piece) => headOfPiece(piece) === head);
  const earlier = reading.views.filter(({ event }) => event.day < recent.from);
  const never = earlier.length >= 5 && !earlier.some((view) => headOfPiece(view) === head);
  const { said: what, evidence } = kindOf(desk, head, views);
  const cite = () => [evidence, ...usual.map((group) => citeBefore(desk, group, before))];
  return [
    {
      form: "history-just-bought",
      when: told && bought,
      say: () =>
        said(
          en`The first ${one} has just been bought; until now ${normally}, in ${before} pieces.`,
          pt`Acaba de comprar ${agree(one, "o primeiro", "a primeira", "o primeiro", "a primeira")} ${one}; até aqui, ${normally}, em ${before} peças.`,
        ),
      evidence: cite,
    },
    {
      form: "history-first-look",
      when: told && never,
      say: () =>
        said(
          en`First look at ${what} on record; until now ${normally}, in ${before} pieces.`,
          pt`Primeira vez, pelos registros, que olha ${what}; até aqui, ${normally}, em ${before} peças.`,
        ),
      evidence: () => [
        citeAbsence(
          reading,
          en`No ${bothNumbers(head)} among ${earlier.length} views before ${fullDay(recent.from)}.`,
          earlier.length,
        ),
        ...cite(),
      ],
    },
    {
      form: "history-without",
      when: told,
      say: () =>
        said(
          en`Looking at ${what} without owning any; until now ${normally}, in ${before} pieces.`,
          pt`Olha ${what} sem ter ${agree(one, "nenhum", "nenhuma", "nenhum", "nenhuma")}; até aqui, ${normally}, em ${before} peças.`,
        ),
      evidence: cite,
    },
  ];
}

/** "midi dresses" when all that is looked at is of that type, else "dresses"; with the fact. */
function kindOf({ reading, recent }: Desk, head: string, views: Focus["views"]): { said: Said; evidence: string } {
  const [type, same] = groupBy(views, ({ tags }) => tags.type?.value)[0]!;
  const what = nounMany(same.length === views.length ? type : head);
  return { said: what, evidence: citeViews(reading, what.en, views, recent.views.length, inWindow) };
}
