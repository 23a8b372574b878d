import { citeViews } from "@/lib/domain/evidence/cite";
import { headOfPiece } from "@/lib/domain/evidence/garments";
import { count, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { capital, countWord, dayText, figure, fullDay, listText } from "@/lib/domain/words/en-words";
import { occasionPhrase } from "@/lib/domain/words/occasion-words";
import { valueWord } from "@/lib/domain/words/value-word";
import { type Desk, state, type Told } from "./desk";

/** What the wardrobe is for, when one or two occasions stand out. */
export function writeLife(desk: Desk): Told[] {
  const { reading, occasions } = desk;
  if (reading.company) return [];
  const outstanding = desk.traits.filter(({ attribute }) => attribute === "occasion");
  const [first, second] = outstanding;
  const top = occasions[0];
  const n = top ? count(top.pieces) : 0;
  return state(
    desk,
    "who.life",
    [],
    [
      {
        form: "life-two",
        when: first !== undefined && second !== undefined && first.strength === "distinctive",
        say: () =>
          `Buys for ${occasionPhrase(first!.value)} and for ${occasionPhrase(second!.value)}, ${figure(first!.n)} and ${figure(second!.n)} of ${figure(first!.of)} pieces.`,
        evidence: () => [first!.evidence, second!.evidence],
      },
      {
        form: "life-ordinary",
        when: first?.strength === "distinctive" && first.value === "everyday" && first.n / first.of >= 0.8,
        say: () =>
          `Buys for ordinary days, seldom for an occasion: ${figure(first!.n)} of ${figure(first!.of)} pieces.`,
        evidence: () => [first!.evidence],
      },
      {
        form: "life-one",
        when: first?.strength === "distinctive",
        say: () =>
          `Buys for ${occasionPhrase(first!.value)} more than other customers do: ${figure(first!.n)} of ${figure(first!.of)} pieces.`,
        evidence: () => [first!.evidence],
      },
      {
        form: "life-tends",
        when: first !== undefined,
        say: () => `Tends to buy for ${occasionPhrase(first!.value)}.`,
        evidence: () => [first!.evidence],
      },
      {
        form: "life-half",
        when: top !== undefined && top.value !== "everyday" && reading.total >= 4 && n / reading.total >= 0.6,
        say: () =>
          `Most of what is bought is for ${occasionPhrase(top!.value)}: ${figure(n)} of ${figure(reading.total)} pieces.`,
        evidence: () => [top!.evidence],
      },
    ],
  );
}

/** The departments a company orders from. */
export function writeDepartments(desk: Desk): Told[] {
  const { reading } = desk;
  const groups = groupBy(reading.pieces, ({ tags }) => tags?.department?.value).filter(([value]) => value !== "unisex");
  if (groups.length === 0) return [];
  if (!reading.company) return writeWardrobes(desk, groups);
  const parts = groups
    .slice(0, 3)
    .map(([value, pieces]) => `${figure(count(pieces))} in ${valueWord("department", value)}`);
  const kinds = groupBy(reading.pieces, headOfPiece)
    .slice(0, 3)
    .map(([head]) => head);
  const evidence = reading.ledger.note({
    kind: "count",
    statement: `Pieces by department: ${listText(parts)}. Most ordered: ${listText(kinds)}.`,
    refs: lineRefs(reading.pieces),
    n: reading.total,
    certainty: "counted",
  });
  return state(
    desk,
    "who.departments",
    [evidence],
    [
      {
        form: "departments-one",
        when: groups.length === 1,
        say: () => `All of it ${valueWord("department", groups[0]![0])}: ${listText(kinds)}.`,
      },
      { form: "departments", when: true, say: () => `Orders ${listText(kinds)}; ${listText(parts)}.` },
    ],
  );
}

/** A person who buys for more than one wardrobe: said when the second is a sixth of the pieces. */
function writeWardrobes(desk: Desk, groups: [string, Piece[]][]): Told[] {
  const { reading } = desk;
  const of = groups.reduce((sum, [, pieces]) => sum + count(pieces), 0);
  const second = groups[1];
  if (!second || count(second[1]) * 6 < of || count(second[1]) < 3) return [];
  const parts = groups
    .slice(0, 3)
    .map(([value, pieces]) => `${figure(count(pieces))} in ${valueWord("department", value)}`);
  const evidence = reading.ledger.note({
    kind: "count",
    statement: `Pieces by department: ${listText(parts)}.`,
    refs: lineRefs(groups.flatMap(([, pieces]) => pieces)),
    n: of,
    certainty: "counted",
  });
  return [
    { key: "who.departments", text: `Shops for more than one wardrobe: ${listText(parts)}.`, evidence: [evidence] },
  ];
}

/** Customers who only looked, and customers with little: what there is, and what would enrich it. */
export function writeLimits(desk: Desk): Told[] {
  const { reading } = desk;
  const { views, total } = reading;
  if (total === 0 && views.length > 0) {
    const first = views[0]!.event.day;
    const evidence = citeViews(
      reading,
      `fashion pieces viewed, the first on ${fullDay(first)}`,
      views,
      views.length,
      "so far",
    );
    return [
      {
        key: "who.limits",
        text: `Has looked ${views.length === 1 ? "once" : `${countWord(views.length)} times`} since ${dayText(first, reading.dossier.as_of)} and not bought yet; a first purchase would show size and price.`,
        evidence: [evidence],
      },
    ];
  }
  if (total === 0 || total >= 4) return [];
  const evidence = reading.ledger.note({
    kind: "count",
    statement: `${figure(total)} ${total === 1 ? "piece" : "pieces"} bought and ${figure(views.length)} viewed so far.`,
    refs: lineRefs(reading.pieces),
    n: total,
    certainty: "counted",
  });
  const wanting =
    views.length === 0 ? "browsing, or a second purchase, would tell more" : "another purchase would tell more";
  return [
    {
      key: "who.limits",
      text: `${capital(countWord(total))} ${total === 1 ? "piece" : "pieces"} so far: ${wanting}.`,
      evidence: [evidence],
    },
  ];
}
