import { citeViews } from "@/lib/domain/evidence/cite";
import type { Piece } from "@/lib/domain/profile/reading";
import { nounMany } from "@/lib/domain/words/nouns";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Brief } from "./brief";
import { isUnderwear, keptTypes, slotOf, type Word } from "./brief-words";
import { companions } from "./companions";
import type { Desk, Told } from "./desk";
import { type Focus, focusOf } from "./moment-summary";
import { onePiece } from "./one-piece";

/** The new beside the known: what is looked at now with something owned, else the owned piece that looks are built on. */
export function writeTogether(brief: Brief): Told[] {
  const focus = focusOf(brief.desk);
  return focus ? showBeside(brief.desk, focus) : buildOn(brief);
}

function showBeside(desk: Desk, { head, views }: Focus): Told[] {
  const { reading } = desk;
  const slot = views[0]!.tags.slot?.value ?? "";
  const own = (companions[slot] ?? [])
    .map((wanted) => reading.own.findLast(({ tags, product }) => product && tags?.slot?.value === wanted))
    .find((piece) => piece !== undefined);
  if (!own?.product) return [];
  const window = "in the last 14 days (two weeks, a fortnight)";
  const viewed = citeViews(reading, head, views, desk.recent.views.length, window);
  const [garments, { said: piece, evidence }] = [nounMany(head), onePiece(reading, own)];
  const text = reading.company
    ? said(
        en`Show ${garments} with ${piece} already ordered`,
        pt`Mostrar ${garments} com ${piece} que a empresa já tem`,
      )
    : said(en`Show ${garments} with ${piece} already owned`, pt`Mostrar ${garments} com ${piece} que já tem em casa`);
  return [{ key: "brief.campaign.with-owned", text, evidence: [viewed, ...evidence] }];
}

function buildOn(brief: Brief): Told[] {
  const { desk } = brief;
  const { reading } = desk;
  const look = desk.looks.find(
    ({ pieces }) => pieces.some(({ owned }) => owned) && pieces.some(({ owned, product_id }) => !owned && product_id),
  );
  const owned = look?.pieces.find((piece) => piece.owned);
  const piece = owned && reading.own.findLast(({ line }) => line.product_id === owned.product_id);
  if (!piece?.product || isUnderwear([piece]) || keptTypes(reading, [piece]).length === 0) return [];
  const { said: name, evidence } = onePiece(reading, piece);
  const garment = companionOf(brief, piece);
  return [
    {
      key: "brief.campaign.with-owned",
      text: buildText(name, garment?.said ?? null, reading.company),
      evidence: [...evidence, ...(garment ? [garment.evidence()] : [])],
    },
  ];
}

/** A garment of the wardrobe that is worn with the piece, unnamed so far if there is one. */
function companionOf({ desk: { reading }, words, named }: Brief, { tags }: Piece): Word | undefined {
  const slot = tags?.slot?.value ?? "";
  const others = words.garments.filter(({ value }) => (slotOf(reading, value) ?? slot) !== slot);
  const beside = others.filter(({ value }) => companions[slot]?.includes(slotOf(reading, value)!));
  const fresh = (list: readonly Word[]) => list.find(({ value }) => !named.has(value));
  return fresh(beside) ?? beside[0] ?? fresh(others) ?? others[0];
}

function buildText(name: Said, garment: Said | null, company: boolean): Said {
  if (!garment)
    return company
      ? said(en`Build the next set on ${name}`, pt`Montar o próximo conjunto a partir de ${name}`)
      : said(en`Build on ${name}, already owned`, pt`Partir de ${name} que já tem`);
  return company
    ? said(
        en`Build the next set on ${name}, with ${garment}`,
        pt`Montar o próximo conjunto a partir de ${name}, com ${garment}`,
      )
    : said(en`Build on ${name}, already owned, with ${garment}`, pt`Partir de ${name} que já tem, com ${garment}`);
}
