import { citeAbsence, citePieces, citeViews } from "@/lib/domain/evidence/cite";
import { count, eventRefs, type Piece } from "@/lib/domain/profile/reading";
import { addDays } from "@/lib/domain/time/days";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { bothNumbers } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, nounOne, singleNoun, someNouns } from "@/lib/domain/words/nouns";
import { agree, en, named, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { quotable } from "./moment-browsing";
import { inWindow } from "./moment-cite";
import { garmentIn, hasNone, piecesOf } from "./moment-owned";
import { focusOf, headsViewed } from "./moment-summary";
import { headsOfRange } from "./range-heads";

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
      ...queries.toReversed().flatMap((query) => ledTo(desk, query)),
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
  // What was bought in the window is told as bought; "the last" would be untrue beside it.
  if (head === null || piecesOf(recent.pieces, head).length > 0) return [];
  const older = reading.pieces.filter(({ line }) => line.day < recent.from);
  const before = older.reduce((sum, { line }) => sum + line.quantity, 0);
  const own = piecesOf(older, head);
  const last = own.at(-1);
  const owned = count(own);
  const date = last ? dayText(last.line.day, reading.dossier.as_of) : null;
  const one = nounOne(head);
  const search = `“${query}”`;
  const looking = focusOf({ recent })?.head === head;
  return [
    {
      form: "search-none",
      when: before >= 5 && !looking && inRange(reading, head) && hasNone(older, head),
      say: () =>
        said(
          en`Searched ${search}, with no ${singleNoun(head)} among the ${before} pieces bought so far.`,
          pt`Buscou ${search}, sem ${agree(one, "nenhum", "nenhuma", "", "")} ${one} entre as ${before} peças compradas até aqui.`,
        ),
      evidence: () => [
        citeAbsence(
          reading,
          en`No ${bothNumbers(head)} among ${before} pieces bought before ${fullDay(recent.from)}.`,
          before,
        ),
      ],
    },
    {
      form: "search-long-ago",
      when: last !== undefined && last.line.day < addDays(recent.from, -270),
      say: () =>
        said(
          en`Searched ${search}, with no ${singleNoun(head)} bought since ${date!}.`,
          pt`Buscou ${search}, sem comprar ${agree(one, "nenhum", "nenhuma", "", "")} ${one} desde ${date!}.`,
        ),
      evidence: () => [citeLast(reading, head, last!)],
    },
    {
      form: "search-many",
      when: owned >= 5,
      say: () =>
        said(
          en`Searched ${search} with ${someNouns(owned, head)} owned, the last of ${date!}.`,
          pt`Buscou ${search} já com ${someNouns(owned, head)} em casa, ${agree(one, "o último", "a última", "", "")} de ${date!}.`,
        ),
      evidence: () => [
        citeLast(reading, head, last!),
        citePieces(reading, own, en`${someNouns(owned, head)} (${owned}) bought before the last 14 days.`),
      ],
    },
    {
      form: "search-last",
      when: last !== undefined,
      say: () =>
        said(
          en`Searched ${search}; the last ${singleNoun(head)} was bought on ${date!}.`,
          pt`Buscou ${search}; ${agree(one, "o último", "a última", "", "")} ${one} é de ${date!}.`,
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

/** Does the retailer file anything under the garment? Else what is sought may be owned by another name. */
const inRange = ({ catalogue }: Desk["reading"], head: string): boolean =>
  [...headsOfRange(catalogue).values()].some((heads) => heads.has(head));

/** What was opened after the search, on the same day. */
function ledTo({ reading, recent }: Desk, query: string): Form[] {
  const search = recent.searches.findLast((event) => quotable(event.query) === query);
  const after = recent.views.filter(({ event }) => event.day === search?.day && event.at >= search.at);
  const heads = headsViewed(after).slice(0, 2);
  if (heads.length === 0) return [];
  const kinds = listText(heads.map(([head]) => nounMany(head)));
  return [
    {
      form: "search-led-to",
      when: true,
      say: () => said(en`Searched “${query}” and went on to ${kinds}.`, pt`Buscou “${query}” e seguiu para ${kinds}.`),
      evidence: () => [
        reading.ledger.note({
          kind: "browsing",
          statement: en`Opened after the search, on ${fullDay(search!.day)}: ${kinds}.`,
          refs: eventRefs(after.map(({ event }) => event)),
          certainty: "viewed",
        }),
      ],
    },
  ];
}
