import type { AttributeSignal } from "@/lib/contracts/signals";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { sharePhrase } from "@/lib/domain/evidence/find-traits";
import { count, eventRefs, lineRefs, type Piece, type Reading, type View } from "@/lib/domain/profile/reading";
import { lower } from "@/lib/domain/words/en-nouns";
import { percent } from "@/lib/domain/words/numbers";
import { capital, en } from "@/lib/domain/words/said";

/** An occasion the customer buys or looks for, with the pieces and views that say so. */
export type OccasionReading = {
  value: string;
  /** As claim keys name it. */
  segment: string;
  pieces: Piece[];
  views: View[];
  /** Mean formality (1-5) of the pieces, or of the views when nothing was bought; null when unknown. */
  formality: number | null;
  strength: AttributeSignal["strength"];
  evidence: string;
};

/**
 * Two to four occasions, best supported first: what is above all customers' share counts more than what everybody buys
 * for. One purchase makes one occasion. An occasion only looked for needs three views on two days; where no
 * occasion has as much, the best of what there is stands alone. Occasions whose name a member of staff rejected are left out.
 */
export function findOccasions(reading: Reading): OccasionReading[] {
  const signals = new Map(reading.signals.occasions.map((signal) => [signal.value, signal]));
  const values = new Set(signals.keys());
  for (const { tags } of reading.views) for (const { value } of tags.occasions) values.add(value);
  const found = [...values].sort().flatMap((value) => read(reading, value, signals.get(value)) ?? []);
  found.sort((a, b) => weight(reading, b, signals) - weight(reading, a, signals) || (a.value < b.value ? -1 : 1));
  const orders = new Set(reading.pieces.map(({ line }) => line.order_id)).size;
  const most = orders === 1 && reading.total <= 3 ? 1 : orders === 0 ? 2 : 4;
  const least = reading.total < 6 ? 2 : 1;
  const distinct: OccasionReading[] = [];
  for (const occasion of found) {
    // What a company's people wear is what it orders, not what somebody there opened once.
    if (reading.company && occasion.pieces.length === 0) continue;
    if (distinct.length === most) break;
    const looked = isLookedFor(occasion);
    if (occasion.pieces.length === 0 && !looked) continue;
    const own = count(occasion.pieces) >= 2 || looked;
    if ((own || distinct.length < least) && !distinct.some((other) => sameThings(other, occasion)))
      distinct.push(occasion);
  }
  return distinct.length > 0 ? distinct : found.slice(0, 1);
}

/** Three views on two days: less is a glance. */
const isLookedFor = ({ views }: OccasionReading): boolean =>
  views.length >= 3 && new Set(views.map(({ event }) => event.day)).size >= 2;

/** The occasion that says most of the customer: one bought for more than others do, else not the one everybody has. */
export function tellingOccasion(occasions: readonly OccasionReading[]): OccasionReading | undefined {
  return (
    occasions.find(({ strength }) => strength !== "common") ??
    occasions.find(({ value, pieces }) => value !== "everyday" && pieces.length >= 2) ??
    occasions[0]
  );
}

function read(reading: Reading, value: string, signal: AttributeSignal | undefined): OccasionReading | null {
  const segment = keySegment(value);
  if (reading.rejected.has(`occasion.${segment}.name`)) return null;
  const pieces = reading.own.filter((piece) => isFor(piece, value));
  const views = reading.views.filter(({ tags }) => tags.occasions.some((tag) => tag.value === value));
  if (pieces.length === 0 && views.length < 2) return null;
  const n = count(pieces);
  const learned = count(pieces.filter(({ line }) => line.occasion === null && line.worn_for !== undefined));
  const how = learned === 0 ? "" : en`, ${learned} by what customers wear such pieces for`;
  const all = signal?.population_share;
  const bought = en`${capital(lower(value))}: ${n} of ${reading.total} pieces (${percent(n / Math.max(1, reading.total))}) suit it${how}${all === undefined ? "" : en`; other customers ${sharePhrase(all)}`}.`;
  const looked = en`${capital(lower(value))}: ${views.length} of ${reading.views.length} views so far are of pieces that suit it.`;
  const evidence = reading.ledger.note({
    kind: "occasion",
    statement: n > 0 ? bought : looked,
    refs: n > 0 ? lineRefs(pieces) : eventRefs(views.map(({ event }) => event)),
    n: n > 0 ? n : views.length,
    certainty: n > 0 ? "counted" : "viewed",
  });
  const strength = signal?.strength ?? "common";
  return { value, segment, pieces, views, formality: formalityOf(n > 0 ? pieces : views), strength, evidence };
}

/** What the purchase was declared for counts before what such pieces are worn for (`tags` have it) or made for. */
export function isFor({ line, tags }: Piece, occasion: string): boolean {
  if (line.occasion !== null) return line.occasion === occasion;
  return tags?.occasions.some(({ value }) => value === occasion) ?? false;
}

function weight(
  reading: Reading,
  { value, pieces, views }: OccasionReading,
  signals: ReadonlyMap<string, AttributeSignal>,
): number {
  const share = count(pieces) / Math.max(1, reading.total);
  const looked = views.length / Math.max(1, reading.views.length);
  const all = signals.get(value)?.population_share ?? 0.1;
  const own = (share * reading.total + looked * 4) / (reading.total + 4);
  return own * Math.sqrt((own + 0.02) / (all + 0.02));
}

/** Two occasions that rest on nearly the same pieces are one: the better supported is kept. */
function sameThings(a: OccasionReading, b: OccasionReading): boolean {
  const ids = (o: OccasionReading) =>
    new Set([
      ...o.pieces.map(({ line }) => line.id),
      ...(o.pieces.length === 0 ? o.views.map(({ event }) => event.id) : []),
    ]);
  const left = ids(a);
  const right = ids(b);
  const common = [...left].filter((id) => right.has(id)).length;
  return common / Math.max(1, Math.min(left.size, right.size)) > 0.9 && common / Math.max(left.size, right.size) > 0.75;
}

function formalityOf(things: readonly (Piece | View)[]): number | null {
  const grades = things.flatMap(({ tags }) => (tags?.formality ? [Number(tags.formality.value)] : []));
  return grades.length === 0 ? null : grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
}
