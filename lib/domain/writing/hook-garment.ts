import { citeCount, citeViews } from "@/lib/domain/evidence/cite";
import { headOf, materialsOf } from "@/lib/domain/evidence/garments";
import type { Piece } from "@/lib/domain/profile/reading";
import { aNoun, singleNoun } from "@/lib/domain/words/nouns";
import { agree, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type BriefWords, coloredOf, saysCloth, slotOf } from "./brief-words";
import { companions } from "./companions";
import type { Desk, Told } from "./desk";
import { focusOf } from "./moment-summary";

/** A garment looked at now and never bought. */
export function writeFirst(desk: Desk): Told[] {
  const focus = focusOf(desk);
  const owned = desk.reading.pieces.some(({ tags }) => tags?.type && headOf(tags.type.value) === focus?.head);
  if (!focus || owned) return [];
  const noun = singleNoun(focus.head);
  const evidence = citeViews(
    desk.reading,
    `${focus.head}, never bought`,
    focus.views,
    desk.recent.views.length,
    "in the last 14 days (two weeks, a fortnight)",
  );
  const text = said(
    en`The first ${noun}: where to begin`,
    pt`${agree(noun, "O primeiro", "A primeira", "Os primeiros", "As primeiras")} ${noun}: por onde começar`,
  );
  return [{ key: "hook.first-of-its-kind", text, evidence: [evidence] }];
}

/** The kind of piece that sets the customer apart, the cloth it is bought in, and the colour. */
export function writeMaking({ reading, traits }: Desk, words: BriefWords): Told[] {
  const type = traits.find(({ attribute, pieces }) => attribute === "type" && !isIntimate(pieces));
  if (!type || type.n < 3) return [];
  const [cloth] = materialsOf(type.pieces);
  if (!cloth || cloth.n / type.n < 0.4 || cloth.n < 2) return [];
  const colored = coloredOf(reading, type, cloth.pieces);
  const slots = companions[slotOf(reading, type.value) ?? ""] ?? [];
  const beside = colored ? undefined : words.garments.find(({ value }) => slots.includes(slotOf(reading, value) ?? ""));
  const text = made(type.value, cloth.said, colored?.color ?? null, verbOf(type.pieces, type.word));
  return [
    {
      key: "hook.how-it-is-made",
      text: beside ? said(en`${text}, shown with ${beside.said}`, pt`${text}, ao lado de ${beside.said}`) : text,
      evidence: [
        type.evidence,
        citeCount(reading, `${cloth.word} ${type.word}`, cloth.pieces, type.n),
        ...[colored, beside].flatMap((word) => word?.evidence() ?? []),
      ],
    },
  ];
}

type Verb = readonly [en: string, pt: string];

function verbOf(pieces: readonly Piece[], word: string): Verb {
  const slot = pieces[0]!.tags?.slot?.value;
  if (!["top", "bottom", "one-piece", "outerwear"].includes(slot ?? "")) return ["made", "faz"];
  return /knit|sweater|cardigan|jumper|pullover/.test(word) ? ["knitted", "tricota"] : ["cut", "corta"];
}

function made(type: string, cloth: Said, color: Said | null, [english, portuguese]: Verb): Said {
  const one = aNoun(type);
  const unsaid = saysCloth(one, cloth) || (cloth.en === "knit" && english === "knitted");
  const inCloth = unsaid ? type : en`${cloth} ${type}`;
  const whole = aNoun(color ? en`${color} ${inCloth}` : inCloth);
  const are = whole.en.startsWith("a ") || whole.en.startsWith("an ") || one.en.endsWith("wear") ? "is" : "are";
  const ofCloth = unsaid ? one : said(one.en, pt`${one} de ${cloth}`);
  const inColor = color ? pt`${ofCloth} em ${color}` : ofCloth.pt;
  return said(`How ${whole.en} ${are} ${english}`, `Como se ${portuguese} ${inColor}`);
}

/** Nobody wants to be written to about their underwear, nor wears a swimsuit differently each time. */
export const isIntimate = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ tags }) => ["underwear", "hosiery", "swim", "nightwear"].includes(tags?.slot?.value ?? ""));
