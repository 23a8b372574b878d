import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { typesOf } from "@/lib/domain/evidence/garments";
import { agree, capital, en, pt, said } from "@/lib/domain/words/said";
import { isPlain } from "@/lib/domain/words/value-word";
import { clothedOf, keptTypes } from "./brief-words";
import type { Desk, Told } from "./desk";
import { isIntimate } from "./hook-garment";

/** A pattern and what it is worn on; or the interest of plain cloth, where it sets the customer apart. */
export function writePattern({ reading, traits }: Desk): Told[] {
  const trait = traits.find(({ attribute, value }) => attribute === "pattern" && value !== "denim");
  if (!trait) return [];
  if (isPlain(trait.value)) {
    const [garment] = clothedOf(
      reading,
      trait.pieces.filter((piece) => !isIntimate([piece])),
    );
    if (!garment || trait.strength !== "distinctive") return [];
    const text = said(
      en`Plain, never dull: ${garment.said}`,
      pt`${agree(garment.said, "Liso", "Lisa", "Lisos", "Lisas")} e nunca sem graça: ${garment.said}`,
    );
    return [{ key: "hook.without-pattern", text, evidence: [trait.evidence, garment.evidence()] }];
  }
  const [type] = typesOf(keptTypes(reading, trait.pieces)).filter(({ pieces }) => !isIntimate(pieces));
  if (!type) return [];
  const text = said(
    en`${capital(trait.said)} on ${type.said}, and what to put beside them`,
    pt`${capital(trait.said)} em ${type.said}, e o que pôr ao lado`,
  );
  const on = citeCount(reading, `${trait.word} on ${type.word}`, type.pieces, trait.n);
  return [{ key: `hook.pattern-${keySegment(trait.value)}`, text, evidence: [trait.evidence, on] }];
}
