import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { occasionName } from "@/lib/domain/words/occasions";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import type { Desk, Told } from "./desk";
import { writePersona } from "./occasion-persona";
import { writePiece } from "./occasion-pieces";

/** Per occasion: its name, how the customer dresses for it, and the look, one line a piece. */
export function writeOccasions(desk: Desk): Told[] {
  return desk.occasions.flatMap((occasion, index) => {
    const pieces = desk.looks[index]?.pieces ?? [];
    return [
      writeName(desk, occasion),
      ...writePersona(desk, occasion),
      ...pieces.flatMap((_, at) => writePiece(desk, occasion, pieces, at)),
    ];
  });
}

/** The occasion's name; a company that orders nothing but ties or scarves hands them on: no occasion of its people. */
function writeName({ reading }: Desk, { value, segment, pieces, evidence }: OccasionReading): Told {
  const key = `occasion.${segment}.name`;
  const [head] = headsOf(pieces);
  const handed = reading.pieces.every(({ tags }) => ["accessory", "jewellery"].includes(tags?.slot?.value ?? ""));
  if (!reading.company || !handed || !head)
    return { key, text: occasionName(value, reading.company), evidence: [evidence] };
  const all = headsOf(reading.pieces).find(({ value: kind }) => kind === head.value) ?? head;
  const kind = capital(head.said);
  const text = said(en`${kind} in quantity`, pt`${kind} em quantidade`);
  return { key, text, evidence: [citeCount(reading, all.word, all.pieces), evidence] };
}
