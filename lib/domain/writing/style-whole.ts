import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeAbsence, citeCount, citePieces } from "@/lib/domain/evidence/cite";
import { colorsOf, headOf, headsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { singular, withoutArticle } from "@/lib/domain/words/en-nouns";
import { capital, figure, listText, percent } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { type Desk, state, type Told } from "./desk";
import { type CatalogueHeads, headsOfRange } from "./range-heads";

/** How formal, against everybody: said only from half a step on and with five pieces behind it. */
export function writeFormality(desk: Desk): Told[] {
  const { reading } = desk;
  const { mean, population_mean, n } = reading.signals.formality;
  if (mean === null || population_mean === null || n < 5 || Math.abs(mean - population_mean) < 0.3) return [];
  const known = reading.pieces.filter(({ tags }) => tags?.formality);
  const own = mean.toFixed(1);
  const all = population_mean.toFixed(1);
  const up = mean > population_mean;
  const edge = known.filter(({ tags }) =>
    up ? Number(tags!.formality!.value) >= 4 : Number(tags!.formality!.value) <= 2,
  );
  const kinds = headsOf(edge)
    .slice(0, 2)
    .map((head) => head.word);
  const evidence = reading.ledger.note({
    kind: "share",
    statement: `Formality of ${figure(n)} pieces, 1 (lounge) to 5 (black tie): ${own} on average, all customers ${all}. ${up ? "Most formal" : "Least formal"}: ${listText(kinds)}.`,
    refs: lineRefs(edge.length > 0 ? edge : known),
    n,
    certainty: Math.abs(mean - population_mean) >= 0.6 ? "distinctive" : "tends",
  });
  const far = Math.abs(mean - population_mean) >= 0.6;
  return state(
    desk,
    "style.formality",
    [evidence],
    [
      {
        form: "formal-up-far",
        when: up && far && kinds.length > 0,
        say: () => `Dressed a clear step above the usual, ${listText(kinds)} above all.`,
      },
      {
        form: "formal-up",
        when: up,
        say: () => `A little more dressed than most: ${own} on a scale of 5, where all customers average ${all}.`,
      },
      {
        form: "formal-down-far",
        when: far && kinds.length > 0,
        say: () => `Nothing that needs an occasion: ${listText(kinds)}, and ${own} on a formality scale of 5.`,
      },
      {
        form: "formal-down",
        when: true,
        say: () => `Keeps things easy: ${own} on a formality scale of 5, where all customers average ${all}.`,
      },
    ],
  );
}

/** What everybody buys and this customer never did, in a department where the house sells it. */
export function writeAbsence(desk: Desk): Told[] {
  const { reading } = desk;
  const missing = missingHead(reading, headsOfRange(reading.catalogue));
  if (!missing || reading.company) return [];
  const noun = withoutArticle(missing.head) ? `pair of ${missing.head}` : singular(missing.head);
  const evidence = citeAbsence(
    reading,
    `No ${singular(missing.head)} among ${figure(reading.total)} pieces; ${missing.head} are ${percent(missing.share)} of all customers' pieces.`,
    reading.total,
  );
  return state(
    desk,
    `style.without.${keySegment(missing.head)}`,
    [evidence],
    [
      {
        form: "without",
        when: true,
        say: () => `Not one ${noun} among the ${figure(reading.total)} pieces bought so far.`,
      },
    ],
  );
}

/** What hangs in the wardrobe, where few things set the customer apart: a description, not a preference. */
export function writeWardrobe(desk: Desk): Told[] {
  const { reading } = desk;
  const heads = headsOf(reading.pieces).slice(0, 3);
  const colors = colorsOf(reading.pieces);
  const known = colors.reduce((sum, { n }) => sum + n, 0);
  const [color, second] = colors;
  if (reading.total < 8 || heads.length < 2 || !color || !second) return [];
  const [cloth] = materialsOf(reading.pieces);
  const words = heads.map(({ word }) => word);
  const evidence = [
    ...heads.map((head) => citeCount(reading, head.word, head.pieces)),
    ...[color, second].map((group) => citeCount(reading, group.word, group.pieces, known)),
  ];
  const clothEvidence = () => (cloth ? [citeCount(reading, cloth.word, cloth.pieces)] : []);
  return state(desk, "style.wardrobe", evidence, [
    {
      form: "wardrobe-color",
      when: color.n / known >= 0.35,
      say: () =>
        `${capital(listText(words))}, and ${color.word} more than any other colour: ${figure(color.n)} of ${figure(known)} pieces.`,
    },
    {
      form: "wardrobe-cloth",
      when: cloth !== undefined && cloth.n / reading.total >= 0.35 && !words.some((word) => word.includes(cloth.word)),
      say: () =>
        `A wardrobe of ${listText(words)}, ${cloth!.word} in ${figure(cloth!.n)} of ${figure(reading.total)} pieces, ${color.word} and ${second.word} first.`,
      evidence: clothEvidence,
    },
    {
      form: "wardrobe-first",
      when: heads[0]!.n / reading.total >= 0.3,
      say: () =>
        `${capital(words[0]!)} first, then ${listText(words.slice(1))}; mostly ${color.word} and ${second.word}.`,
    },
    {
      form: "wardrobe",
      when: true,
      say: () => `The wardrobe so far is ${listText(words)}, mostly ${color.word} and ${second.word}.`,
    },
  ]);
}

/** When nothing sets the customer apart: says so, and what there is. */
export function writeMiddle(desk: Desk): Told[] {
  const { reading } = desk;
  const heads = headsOf(reading.pieces).slice(0, 3);
  if (heads.length === 0) return [];
  const colors = colorsOf(reading.pieces).slice(0, 2);
  const latest = heads[0]!.pieces.at(-1)!;
  const evidence = citePieces(
    reading,
    reading.pieces,
    `${figure(reading.total)} pieces; most of all ${listText(heads.map((head) => head.word))}${colors.length > 0 ? ` and ${listText(colors.map((color) => color.word))}` : ""}. No colour, cloth or kind of piece stands out against all customers.`,
  );
  const few = reading.total < 8;
  return state(
    desk,
    "style.middle",
    [evidence],
    [
      {
        form: "middle-one",
        when: reading.total === 1 && latest.product !== null,
        say: () => `${capital(theProduct(latest.product!))} is all there is to go by.`,
      },
      {
        form: "middle-few",
        when: few,
        say: () => `Too few pieces to call a style: ${listText(heads.map((head) => head.word))} so far.`,
      },
      {
        form: "middle",
        // Of a range without colours nothing may be said about them.
        when: reading.pieces.filter(({ tags }) => tags?.color).length * 2 >= reading.pieces.length,
        say: () =>
          `No signature yet in ${figure(reading.total)} pieces: ${listText(heads.map((head) => head.word))}, in the colours most people choose.`,
      },
      {
        form: "middle-colorless",
        when: true,
        say: () =>
          `No signature yet in ${figure(reading.total)} pieces: ${listText(heads.map((head) => head.word))}, as others buy them.`,
      },
    ],
  );
}

/** Somebody without shirts wears blouses: that says little. Without dresses, trousers or heels it does. */
const interchangeable = new Set(
  "shirts blouses tops T-shirts knitwear knits sweaters cardigans camisoles jackets blazers coats sandals bags totes clutches hoodies vests bodies tees pouches".split(
    " ",
  ),
);

function missingHead(reading: Reading, range: CatalogueHeads): { head: string; share: number } | null {
  const counts = reading.population.purchase.all.type;
  const department = reading.signals.departments[0]?.value ?? null;
  if (!counts || reading.total < 15 || department === null) return null;
  const own = new Set(headsOf(reading.pieces).map(({ value }) => value));
  const shares = new Map<string, number>();
  for (const [type, n] of Object.entries(counts.values).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const head = headOf(type);
    shares.set(head, (shares.get(head) ?? 0) + n / counts.total);
  }
  const candidates = [...shares]
    .filter(
      ([head, share]) =>
        !own.has(head) &&
        !interchangeable.has(head) &&
        share * reading.total >= 4 &&
        (range.get(department)?.get(head) ?? 0) >= 3,
    )
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [head, share] = candidates[0] ?? [];
  return head === undefined || share === undefined ? null : { head, share };
}
