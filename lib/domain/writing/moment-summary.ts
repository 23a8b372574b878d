import { keySegment } from "@/lib/domain/claims/key-segment";
import { citePieces, citeViews } from "@/lib/domain/evidence/cite";
import { headOf } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, type View } from "@/lib/domain/profile/reading";
import { lower } from "@/lib/domain/words/en-nouns";
import { capital, countWord, dayText, figure, fullDay, listText, timesWord } from "@/lib/domain/words/en-words";
import { occasionPhrase } from "@/lib/domain/words/occasion-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { type Desk, state, type Told } from "./desk";
import { quotable } from "./moment-browsing";
import { writeQuiet } from "./moment-quiet";

/** What the last fortnight is about: what is looked at, for what, what was bought; or that it was quiet. */
export function writeSummary(desk: Desk): Told[] {
  const { recent } = desk;
  if (recent.events.length === 0) return [...writeBought(desk), ...writeQuiet(desk)].slice(0, 2);
  return [...writeFocus(desk), ...writeSearch(desk), ...writeBought(desk)];
}

export type Focus = { head: string; views: View[] };

/** The garment that most of the recent views are of: three at least, and a third of all. */
export function focusOf({ recent }: Pick<Desk, "recent">): Focus | null {
  const heads = groupBy(recent.views, ({ tags }) => (tags.type ? headOf(tags.type.value) : null));
  const [head, views] = heads[0] ?? [];
  return head && views && views.length >= 3 && views.length / recent.views.length >= 1 / 3 ? { head, views } : null;
}

const inWindow = "in the last 14 days (two weeks, a fortnight)";

function writeFocus(desk: Desk): Told[] {
  const { recent, reading } = desk;
  const focus = focusOf(desk);
  const of = recent.views.length;
  if (!focus) {
    if (of === 0) return [];
    const heads = groupBy(recent.views, ({ tags }) => (tags.type ? headOf(tags.type.value) : null)).map(
      ([head]) => head,
    );
    const evidence = citeViews(
      reading,
      heads.length > 0 ? listText(heads.slice(0, 3)) : "products",
      recent.views,
      of,
      inWindow,
    );
    return state(
      desk,
      "moment.summary.browse",
      [evidence],
      [
        {
          form: "summary-one",
          when: of <= 2,
          say: () =>
            `${capital(timesWord(of))} on the site this fortnight, for ${theProduct(recent.views.at(-1)!.product)}.`,
          evidence: () => [citeNames(desk, recent.views)],
        },
        {
          form: "summary-wide",
          when: heads.length >= 3 && of >= 6,
          say: () =>
            `Looking at several things at once: ${listText(heads.slice(0, 3))}, ${countWord(of)} views in all.`,
        },
        {
          form: "summary-some",
          when: true,
          say: () =>
            `${capital(countWord(of))} views this fortnight${heads.length > 0 ? `, of ${listText(heads.slice(0, 2))}` : ""}.`,
        },
      ],
    );
  }
  const { head, views } = focus;
  const key = `moment.summary.focus.${keySegment(head)}`;
  const occasions = groupBy(
    views.flatMap(({ tags }) => tags.occasions),
    ({ value }) => value,
  );
  const [occasion, times] = occasions.find(([value]) => value !== "everyday") ?? [];
  const purpose = occasion && times && times.length / views.length >= 0.7 ? occasion : null;
  const products = groupBy(views, ({ product }) => product.id);
  const [, most] = products[0]!;
  const colors = groupBy(views, ({ tags }) => tags.color?.value);
  const [color, inColor] = colors[0] ?? [];
  const evidence = citeViews(reading, head, views, of, inWindow);
  return state(
    desk,
    key,
    [evidence],
    [
      {
        form: "focus-piece",
        when: most.length >= 3,
        say: () => `Keeps going back to ${theProduct(most[0]!.product)}, ${ofViews(most.length, of)}.`,
        evidence: () => [citeNames(desk, most, `${figure(most.length)} of ${figure(of)} views.`)],
      },
      {
        form: "focus-purpose",
        when: purpose !== null,
        say: () => `Looking at ${head} for ${occasionPhrase(purpose!)}: ${ofViews(views.length, of)}.`,
        evidence: () => [
          citeViews(
            reading,
            `${head} for ${occasionPhrase(purpose!)}`,
            views.filter(({ tags }) => tags.occasions.some(({ value }) => value === purpose)),
            of,
            inWindow,
          ),
        ],
      },
      {
        form: "focus-color",
        when: color !== undefined && inColor!.length >= 3 && inColor!.length / views.length >= 0.6,
        say: () => `Looking for ${head}, ${lower(color!)} ones first of all.`,
        evidence: () => [citeViews(reading, `${lower(color!)} ${head}`, inColor!, of, inWindow)],
      },
      {
        form: "focus-choice",
        when: products.length >= 4,
        say: () =>
          `Comparing ${head}: ${countWord(products.length)} of them opened in ${countWord(views.length)} views.`,
        evidence: () => [citeNames(desk, views, `${figure(products.length)} different ${head}.`)],
      },
      {
        form: "focus",
        when: true,
        say: () => `Looking at ${head}: ${ofViews(views.length, of)} this fortnight.`,
      },
    ],
  );
}

/** The viewed products by name, with how often each was opened. */
function citeNames(desk: Desk, views: readonly View[], note = ""): string {
  const products = groupBy(views, ({ product }) => product.id);
  const names = products
    .slice(0, 3)
    .map(([, group]) => `${theProduct(group[0]!.product)} ${timesWord(group.length)} (${figure(group.length)})`);
  return desk.reading.ledger.note({
    kind: "browsing",
    statement: `Opened ${inWindow}: ${listText(names)}.${note === "" ? "" : ` ${note}`}`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
}

function writeSearch(desk: Desk): Told[] {
  const { searches } = desk.recent;
  const queries = [...new Set(searches.flatMap(({ query }) => quotable(query) ?? []))].slice(-2);
  if (queries.length === 0) return [];
  const quoted = listText(queries.map((query) => `“${query}”`));
  const evidence = desk.reading.ledger.note({
    kind: "browsing",
    statement: `Searched ${quoted}, last on ${fullDay(searches.at(-1)!.day)}.`,
    refs: eventRefs(searches),
    certainty: "viewed",
  });
  return [{ key: "moment.summary.search", text: `In the customer’s own words: ${quoted}.`, evidence: [evidence] }];
}

function writeBought(desk: Desk): Told[] {
  const { pieces } = desk.recent;
  const named = pieces.filter(({ product }) => product !== null);
  if (named.length === 0) return [];
  const day = named.at(-1)!.line.day;
  const last = named.filter(({ line }) => line.day === day);
  const names = [...new Set(last.map(({ product }) => theProduct(product!)))];
  const evidence = citePieces(desk.reading, last);
  const asOf = desk.reading.dossier.as_of;
  return state(
    desk,
    "moment.summary.bought",
    [evidence],
    [
      { form: "bought-few", when: names.length <= 3, say: () => `Bought ${listText(names)} on ${dayText(day, asOf)}.` },
      {
        form: "bought-many",
        when: true,
        say: () => `Bought ${names.slice(0, 2).join(", ")} and more on ${dayText(day, asOf)}.`,
      },
    ],
  );
}

const ofViews = (n: number, of: number): string =>
  n === of ? `all ${countWord(of)} views` : `${countWord(n)} of ${countWord(of)} views`;
