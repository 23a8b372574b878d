import { type Group, headsOf } from "@/lib/domain/evidence/garments";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { isUnderwear } from "./brief-words";
import type { Desk, Told } from "./desk";
import { citeFor } from "./hook-occasion";
import { bridges } from "./lives-bridges";

/** Two occasions that are led side by side, and the garment that goes through both, or one of each. */
export function writeLives({ occasions, reading }: Desk, named: Set<string>): Told[] {
  // Lives are led side by side only where both are dressed for: three pieces, and a sixth of all.
  const bought = occasions.filter(({ pieces }) => count(pieces) >= 3 && count(pieces) * 6 >= reading.total);
  const found = bridges.flatMap((bridge) => {
    const first = bought.find(({ value }) => value === bridge.from);
    const second = bought.find(({ value }) => value === bridge.to);
    if (!first || !second) return [];
    const told = weight(first) + weight(second);
    // Everybody has ordinary days: a second life beside them only where one of the two stands out.
    if ((bridge.from === "everyday" || bridge.to === "everyday") && told === 0) return [];
    return [{ bridge, first, second, told }];
  });
  const best = Math.max(...found.map(({ told }) => told));
  const chosen = found.find(({ told }) => told === best);
  if (!chosen) return [];
  const { bridge, first, second } = chosen;
  const key = `hook.${bridge.theme}`;
  const both = [first.evidence, second.evidence];
  const shared = sharedHead(first, second);
  if (shared) {
    named.add(shared.value);
    const [one, two] = [headIn(first, shared.value), headIn(second, shared.value)];
    const beside = headsOf(wornFor(second)).find(({ n, pieces }) => n >= 2 && slotIn(pieces) !== slotIn(shared.pieces));
    const text = bridge.one(shared.said, beside?.said ?? null);
    const told = beside && text.en.includes(beside.said.en) ? [citeFor(reading, second, beside)] : [];
    return [{ key, text, evidence: [...both, citeFor(reading, first, one), citeFor(reading, second, two), ...told] }];
  }
  const [one] = headsOf(wornFor(first));
  const two = headsOf(wornFor(second)).find(({ value }) => value !== one?.value);
  if (!one || !two) return [];
  named.add(one.value);
  return [
    {
      key,
      text: bridge.two(one.said, two.said),
      evidence: [...both, citeFor(reading, first, one), citeFor(reading, second, two)],
    },
  ];
}

/** The garment that most pieces of both are of, when two of them at least are for both. */
function sharedHead(first: OccasionReading, second: OccasionReading): Group | null {
  const [head] = headsOf(wornFor(first).filter((piece) => second.pieces.includes(piece)));
  return head && head.n >= 2 ? head : null;
}

const slotIn = (pieces: readonly Piece[]): string | undefined =>
  groupBy(pieces, ({ tags }) => tags?.slot?.value)[0]?.[0];

const wornFor = ({ pieces }: OccasionReading): Piece[] => pieces.filter((piece) => !isUnderwear([piece]));

const headIn = ({ pieces }: OccasionReading, value: string): Group =>
  headsOf(pieces).find((head) => head.value === value)!;

/** An occasion that sets the customer apart makes the better story. */
const weight = ({ strength }: OccasionReading): number =>
  strength === "distinctive" ? 2 : strength === "tends" ? 1 : 0;
