import { citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf, typesOf } from "@/lib/domain/evidence/garments";
import { count, lineRefs } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { listText } from "@/lib/domain/words/lists";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { keptPieces } from "./brief-words";
import type { Desk, Told } from "./desk";
import { isIntimate } from "./hook-garment";

/** The colour that sets the customer apart: worn through the year, or what goes with it. */
export function writeColor({ reading, traits }: Desk): Told[] {
  const color = traits.find(({ attribute, value }) => attribute === "color" && !isQuiet(value));
  if (!color) return [];
  const months = new Set(color.pieces.map(({ line }) => line.day.slice(5, 7))).size;
  const [first, second] = typesOf(color.pieces).filter(({ pieces }) => !isIntimate(pieces));
  if (!first || !second) return [];
  const cite = (type: typeof first) => citeCount(reading, `${color.word} ${type.word}`, type.pieces, color.n);
  if (months < 5)
    return [
      {
        key: "hook.color-pairing",
        text: said(
          en`What to wear with ${color.said} ${first.said}`,
          pt`O que usar com ${first.said} em ${color.said}`,
        ),
        evidence: [color.evidence, cite(first)],
      },
    ];
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`${capital(color.said)} bought in ${months} different months of the year.`,
    refs: lineRefs(color.pieces),
    n: count(color.pieces),
    certainty: color.strength,
  });
  const text = said(
    en`${capital(color.said)} all year, from ${first.said} to ${second.said}`,
    pt`${capital(color.said)} o ano inteiro, de ${first.said} a ${second.said}`,
  );
  return [{ key: "hook.one-color", text, evidence: [color.evidence, evidence, cite(first), cite(second)] }];
}

/** Mostly neutrals, and nothing else to hang a theme on. */
export function writeQuiet({ reading }: Desk): Told[] {
  const known = reading.pieces.filter(({ tags }) => tags?.color);
  const neutrals = known.filter(({ tags }) => isQuiet(tags!.color!.value));
  const colors = colorsOf(keptPieces(reading, "color", neutrals)).slice(0, 2);
  if (known.length < 5 || count(neutrals) / count(known) < 0.7 || colors.length < 2) return [];
  const both = listText(colors.map((color) => color.said));
  return [
    {
      key: "hook.few-colors",
      text: said(en`A wardrobe in ${both}, and little else`, pt`Um guarda-roupa em ${both}, e pouco mais`),
      evidence: [
        citeCount(reading, "neutral colours", neutrals, count(known)),
        ...colors.map((color) => citeCount(reading, color.word, color.pieces, count(known))),
      ],
    },
  ];
}
