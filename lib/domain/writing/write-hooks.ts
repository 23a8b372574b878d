import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount, citeViews } from "@/lib/domain/evidence/cite";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import { headOf, headOfPiece, headsOf, materialsOf, typesOf } from "@/lib/domain/evidence/garments";
import { type OccasionReading, tellingOccasion } from "@/lib/domain/occasions/find-occasions";
import { count, groupBy, lineRefs } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { isPlural, oneOf, singular, withoutArticle } from "@/lib/domain/words/en-nouns";
import { capital, figure, listText } from "@/lib/domain/words/en-words";
import { isPlain } from "@/lib/domain/words/value-word";
import type { Desk, Told } from "./desk";
import { focusOf } from "./moment-summary";

const most = 4;
type Hook = Told[];

/** Themes to write about, from what sets the customer apart; the same theme has the same key for every customer. */
export function writeHooks(desk: Desk): Told[] {
  return [
    ...explored(desk),
    ...cut(desk),
    ...oneColor(desk),
    ...pattern(desk),
    ...twoLives(desk),
    ...cloth(desk),
    ...kind(desk),
    ...occasion(desk),
    ...quiet(desk),
  ]
    .filter(({ key }) => !desk.reading.rejected.has(key))
    .slice(0, most);
}

/** A garment looked at now and never bought. */
function explored(desk: Desk): Hook {
  const focus = focusOf(desk);
  const owned = desk.reading.pieces.some(({ tags }) => tags?.type && headOf(tags.type.value) === focus?.head);
  if (!focus || owned) return [];
  const noun = singular(focus.head);
  const evidence = citeViews(
    desk.reading,
    `${focus.head}, never bought`,
    focus.views,
    desk.recent.views.length,
    "in the last 14 days (two weeks, a fortnight)",
  );
  return [
    {
      key: "hook.first-of-its-kind",
      text: `The first ${withoutArticle(noun) ? `pair of ${noun}` : noun}: where to begin`,
      evidence: [evidence],
    },
  ];
}

/** The kind of piece and the cloth it is bought in. */
function cut(desk: Desk): Hook {
  const type = desk.traits.find(({ attribute, pieces }) => attribute === "type" && !isIntimate(pieces));
  if (!type || type.n < 3) return [];
  const [cloth] = materialsOf(type.pieces);
  if (!cloth || cloth.n / type.n < 0.4 || cloth.n < 2) return [];
  const noun = singular(type.value);
  const what = noun.includes(cloth.word) ? noun : `${cloth.word} ${noun}`;
  const slot = type.pieces[0]!.tags?.slot?.value;
  const verb = !["top", "bottom", "one-piece", "outerwear"].includes(slot ?? "")
    ? "made"
    : /knit|sweater|cardigan|jumper|pullover/.test(noun)
      ? "knitted"
      : "cut";
  const are = withoutArticle(type.value) && isPlural(type.value) ? "are" : "is";
  return [
    {
      key: "hook.how-it-is-made",
      text: `How ${oneOf(what)} ${are} ${verb}`,
      evidence: [type.evidence, citeCount(desk.reading, `${cloth.word} ${type.word}`, cloth.pieces, type.n)],
    },
  ];
}

/** Nobody wants to be written to about their underwear, nor wears a swimsuit differently each time. */
const isIntimate = (pieces: Trait["pieces"]): boolean =>
  pieces.some(({ tags }) => ["underwear", "swim", "nightwear"].includes(tags?.slot?.value ?? ""));

function oneColor(desk: Desk): Hook {
  const color = desk.traits.find(({ attribute, value }) => attribute === "color" && !isQuiet(value));
  if (!color) return [];
  const months = new Set(color.pieces.map(({ line }) => line.day.slice(5, 7))).size;
  const types = typesOf(color.pieces);
  if (months >= 5) {
    const evidence = desk.reading.ledger.note({
      kind: "count",
      statement: `${capital(color.word)} bought in ${figure(months)} different months of the year.`,
      refs: lineRefs(color.pieces),
      n: count(color.pieces),
      certainty: color.strength,
    });
    return [{ key: "hook.one-color", text: "One colour, worn all year", evidence: [color.evidence, evidence] }];
  }
  const [first, second] = types;
  if (!first || !second) return [];
  return [{ key: "hook.color-pairing", text: `What to wear with ${color.word}`, evidence: [color.evidence] }];
}

function pattern(desk: Desk): Hook {
  const trait = desk.traits.find(({ attribute, value }) => attribute === "pattern" && value !== "denim");
  if (!trait) return [];
  if (isPlain(trait.value))
    return trait.strength === "distinctive"
      ? [
          {
            key: "hook.without-pattern",
            text: "Interest without pattern: cut, cloth, proportion",
            evidence: [trait.evidence],
          },
        ]
      : [];
  return [
    {
      key: `hook.pattern-${keySegment(trait.value)}`,
      text: `${capital(trait.word)}, and what to put beside them`,
      evidence: [trait.evidence],
    },
  ];
}

const bridges: [string, string, string, string][] = [
  ["work", "evening", "hook.office-to-table", "From the office to the table"],
  ["work", "party", "hook.office-to-party", "From the desk to the party without going home"],
  ["work", "travel", "hook.carry-on-work", "A working week out of one small case"],
  ["work", "weekend", "hook.friday-to-saturday", "What Friday’s clothes can do on Saturday"],
  ["work", "everyday", "hook.undone-tailoring", "Work clothes, undone"],
  ["beach", "evening", "hook.beach-to-dinner", "From the beach to dinner"],
  ["everyday", "evening", "hook.same-shirt-twice", "Dressing one thing up and down"],
  ["wedding", "evening", "hook.worn-again", "Bought for a wedding, worn again"],
  ["wedding", "party", "hook.worn-again", "Bought for a wedding, worn again"],
  ["weekend", "travel", "hook.weekend-away", "Packing for a weekend"],
];

function twoLives({ occasions, reading }: Desk): Hook {
  // Lives are led side by side only where both are dressed for: three pieces, and a sixth of all.
  const bought = occasions.filter(({ pieces }) => count(pieces) >= 3 && count(pieces) * 6 >= reading.total);
  const found = bridges.flatMap(([a, b, key, text]) => {
    const first = bought.find(({ value }) => value === a);
    const second = bought.find(({ value }) => value === b);
    // Everybody has ordinary days: a second life beside them only where one of the two stands out.
    if (!first || !second || ((a === "everyday" || b === "everyday") && told(first) + told(second) === 0)) return [];
    return [{ key, text, evidence: [first.evidence, second.evidence], told: told(first) + told(second) }];
  });
  const best = Math.max(...found.map((hook) => hook.told));
  return found
    .filter((hook) => hook.told === best)
    .slice(0, 1)
    .map(({ key, text, evidence }) => ({ key, text, evidence }));
}

/** An occasion that sets the customer apart makes the better story. */
const told = ({ strength }: OccasionReading): number => (strength === "distinctive" ? 2 : strength === "tends" ? 1 : 0);

const care: Record<string, string> = {
  wool: "Where the wool comes from",
  cashmere: "Keeping cashmere well",
  silk: "Silk by day",
  satin: "Satin by day",
  linen: "Linen, creases and all",
  leather: "Leather that gets better with age",
  suede: "Suede in the rain, and other fears",
  denim: "Denim, and when to stop washing it",
  cotton: "What makes good cotton",
  velvet: "Velvet by daylight",
  knit: "Knits by weight, from light to heavy",
  lace: "Lace, and how little of it is enough",
};

function cloth(desk: Desk): Hook {
  const trait = desk.traits.find(({ attribute, value }) => attribute === "material" && care[value] !== undefined);
  return trait
    ? [{ key: `hook.cloth-${keySegment(trait.value)}`, text: care[trait.value]!, evidence: [trait.evidence] }]
    : [];
}

function kind(desk: Desk): Hook {
  const trait = desk.traits.findLast(({ attribute, pieces }) => attribute === "type" && !isIntimate(pieces));
  if (!trait || trait.n < 3 || !trait.pieces.every((piece) => desk.reading.own.includes(piece))) return [];
  const shoe = ["bottom", "one-piece"].includes(trait.pieces[0]!.tags?.slot?.value ?? "");
  const text = shoe ? `Which shoe under ${trait.word}` : `${capital(oneOf(trait.value))}, worn differently each time`;
  const evidence = desk.reading.ledger.note({
    kind: "count",
    statement: `${capital(trait.word)}: ${figure(trait.n)} bought. A shoe goes with them.`,
    refs: lineRefs(trait.pieces),
    n: trait.n,
    certainty: trait.strength,
  });
  return [{ key: `hook.wear-${keySegment(trait.value)}`, text, evidence: [trait.evidence, evidence] }];
}

const themes: Record<string, string> = {
  work: "Dressing for the first meeting of the week",
  evening: "Dressed for dinner in a hurry",
  party: "One outfit, many invitations",
  wedding: "Invited: what to wear when it is not your day",
  "formal-event": "The small print of an invitation",
  weekend: "Saturday, out of the wardrobe and out of the door",
  travel: "What earns its place in the case",
  sport: "From the first stretch to the way home",
  beach: "Packing for sun",
  home: "Dressed, and staying in",
};

function occasion(desk: Desk): Hook {
  const first = tellingOccasion(desk.occasions);
  if (first?.value === "everyday") return ordinaryDay(desk, first);
  if (!first || themes[first.value] === undefined) return [];
  return [{ key: `hook.for-${keySegment(first.value)}`, text: themes[first.value]!, evidence: [first.evidence] }];
}

/** An ordinary day in what this customer wears on it, or looks at for it. */
function ordinaryDay({ reading }: Desk, { segment, pieces, views, evidence }: OccasionReading): Hook {
  const heads = headsOf(pieces).slice(0, 2);
  if (heads.length > 0 && count(pieces) >= 2)
    return [
      {
        key: `hook.for-${segment}`,
        text: `An ordinary day in ${listText(heads.map(({ word }) => word))}`,
        evidence: [evidence, ...heads.map((head) => citeCount(reading, head.word, head.pieces))],
      },
    ];
  const [seen] = groupBy(views, headOfPiece);
  if (!seen || seen[1].length < 3) return [];
  const cited = citeViews(reading, seen[0], seen[1], reading.views.length, "so far");
  return [{ key: `hook.for-${segment}`, text: `${capital(seen[0])} on an ordinary day`, evidence: [evidence, cited] }];
}

/** Mostly neutrals, and nothing else to hang a theme on. */
function quiet({ reading }: Desk): Hook {
  const neutrals = reading.pieces.filter(({ tags }) => tags?.color && isQuiet(tags.color.value));
  const known = reading.pieces.filter(({ tags }) => tags?.color);
  if (known.length < 5 || count(neutrals) / count(known) < 0.7) return [];
  return [
    {
      key: "hook.few-colors",
      text: "A wardrobe in few colours",
      evidence: [citeCount(reading, "neutral colours", neutrals, count(known))],
    },
  ];
}
