import { citeAbsence, citePieces, citeViews } from "@/lib/domain/evidence/cite";
import { eventRefs, type Piece } from "@/lib/domain/profile/reading";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { singular } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, nounOne, singleNoun } from "@/lib/domain/words/nouns";
import { agree, en, named, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { quotable } from "./moment-browsing";
import { inWindow } from "./moment-cite";
import { garmentIn, hasNone, piecesOf } from "./moment-owned";
import { focusOf, headsViewed } from "./moment-summary";

/** What was searched for, and what of it is owned already. */
export function writeSearch(desk: Desk): Told[] {
  const { searches } = desk.recent;
  const queries = [...new Set(searches.flatMap(({ query }) => quotable(query) ?? []))].slice(-2);
  if (queries.length === 0) return [];
  const quoted = listText(queries.map((query) => named(`“${query}”`)));
  const evidence = desk.reading.ledger.note({
    kind: "browsing",
    statement: en`Searched ${quoted}, last on ${fullDay(searches.at(-1)!.day)}.`,
    refs: eventRefs(searches),
    certainty: "viewed",
  });
  return state(
    desk,
    "moment.summary.search",
    [evidence],
    [
      ...queries.toReversed().flatMap((query) => related(desk, query)),
      {
        form: "search-words",
        when: true,
        say: () => said(en`In the customer’s own words: ${quoted}.`, pt`Nas próprias palavras: ${quoted}.`),
      },
    ],
  );
}

/** The garment of a search against what was bought before. */
function related({ reading, recent }: Desk, query: string): Form[] {
  const head = garmentIn(query);
  if (head === null) return [];
  const older = reading.pieces.filter(({ line }) => line.day < recent.from);
  const before = older.reduce((sum, { line }) => sum + line.quantity, 0);
  const own = piecesOf(older, head);
  const last = own.at(-1);
  const one = nounOne(head);
  const search = `“${query}”`;
  const looking = focusOf({ recent })?.head === head;
  return [
    {
      form: "search-none",
      when: before >= 5 && !looking && hasNone(older, head),
      say: () =>
        said(
          en`Searched ${search}, with no ${singleNoun(head)} among the ${before} pieces bought so far.`,
          pt`Buscou ${search}, sem ${agree(one, "nenhum", "nenhuma", "", "")} ${one} entre as ${before} peças compradas até aqui.`,
        ),
      evidence: () => [
        citeAbsence(
          reading,
          en`No ${singular(head)} (${head}) among ${before} pieces bought before ${fullDay(recent.from)}.`,
          before,
        ),
      ],
    },
    {
      form: "search-last",
      when: last !== undefined,
      say: () =>
        said(
          en`Searched ${search}; the last ${singleNoun(head)} was bought on ${dayText(last!.line.day, reading.dossier.as_of)}.`,
          pt`Buscou ${search}; ${agree(one, "o último", "a última", "", "")} ${one} é de ${dayText(last!.line.day, reading.dossier.as_of)}.`,
        ),
      evidence: () => [citeLast(reading, head, last!)],
    },
    {
      form: "search-focus",
      when: looking,
      say: () =>
        said(
          en`Asks for ${nounMany(head)} in the search as well: ${search}.`,
          pt`Pede ${nounMany(head)} também na busca: ${search}.`,
        ),
      evidence: () => [
        citeViews(reading, nounMany(head).en, headsViewed(recent.views)[0]![1], recent.views.length, inWindow),
      ],
    },
  ];
}

const citeLast = (reading: Desk["reading"], head: string, piece: Piece): string =>
  citePieces(reading, [piece], en`The last of the ${nounMany(head)}, before the last 14 days.`);
