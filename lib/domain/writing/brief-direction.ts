import { citeCount, citeDeclared } from "@/lib/domain/evidence/cite";
import { sharePhrase } from "@/lib/domain/evidence/find-traits";
import { count, groupBy, lineRefs, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { capital, en } from "@/lib/domain/words/said";
import { valueSaid } from "@/lib/domain/words/values";
import type { BriefFacts } from "./brief-facts";
import { keptPieces } from "./brief-words";
import { type GarmentDirection, garmentDirections, typesOfDirection } from "./direction-types";

/** What a wardrobe leans to, against all customers: the one thing a whole brief turns on. */
export type Direction = GarmentDirection | "linen" | "print" | "children" | "price" | "gifts" | "company";

export type Lead = {
  direction: Direction;
  /** Nine tenths of the pieces are menswear: the direction has its own words there. */
  men: boolean;
  /** Most pieces are carried or tied, not worn to size: a company's presents rather than its uniform. */
  small: boolean;
  /** The pieces that make it, oldest first. */
  pieces: Piece[];
  /** The facts that say so. */
  evidence: string[];
};

const lean = 1.3;
const least = 3;
/** And at least one piece in so many: three pairs of swim shorts are no direction of a wardrobe of suits. */
const part = 6;
const reducedShare = 0.45;

/**
 * The direction the customer's pieces lean to most, or null where they lean to none. A company's and a price hunter's go
 * before all others, gifts before all but children's clothes. Else the one that is furthest above what all customers'
 * share p would make of the N pieces where it is known: z = (n - N p) / sqrt(N p (1 - p) + 1), the binomial distance with
 * one piece of doubt added, of at least 1.3, from three pieces on.
 */
export function findDirection(reading: Reading, { reduced }: BriefFacts): Lead | null {
  const men = reading.pieces.filter(({ tags }) => tags?.department?.value === "men");
  const mostlyMen = count(men) >= 0.9 * reading.total && reading.total > 0;
  const small = reading.pieces.filter(({ tags }) =>
    ["accessory", "bag", "jewellery"].includes(tags?.slot?.value ?? ""),
  );
  const lead = (direction: Direction, pieces: Piece[], evidence: string[]): Lead => ({
    direction,
    men: mostlyMen,
    small: count(small) * 2 > reading.total,
    pieces,
    evidence: mostlyMen ? [...evidence, citeCount(reading, "menswear", men)] : evidence,
  });
  if (reading.total < least) return null;
  if (reading.company)
    return lead("company", reading.pieces, [citeDeclared(reading, ["customer_type"], "Declared: company account.")]);
  if (reduced && reduced.share >= reducedShare) return lead("price", reading.pieces, [reduced.evidence()]);
  const found = strongest(reading);
  const gifts = giftsOf(reading);
  // Children's clothes among presents of all kinds are presents; on their own they are a family's.
  if (found?.direction === "children" && (!gifts || count(found.pieces) * 2 > count(gifts.pieces)))
    return lead("children", found.pieces, [cite(reading, found)]);
  if (gifts) return lead("gifts", gifts.pieces, [gifts.evidence]);
  return found && lead(found.direction, found.pieces, [cite(reading, found)]);
}

type Attribute = "type" | "material" | "pattern" | "department";
type Candidate = { direction: Direction; attribute: Attribute; holds: (value: string) => boolean };
type Found = Candidate & { pieces: Piece[]; of: number; z: number };

const quietPatterns = new Set(["solid", "plain", "denim", "melange", "texture", "stripe", "check"]);
const childDepartments = new Set(["girls", "boys", "baby"]);

function candidates(reading: Reading): Candidate[] {
  const types = typesOfDirection(reading.catalogue);
  return [
    { direction: "linen", attribute: "material", holds: (value) => value === "linen" },
    { direction: "print", attribute: "pattern", holds: (value) => !quietPatterns.has(value.toLowerCase()) },
    { direction: "children", attribute: "department", holds: (value) => childDepartments.has(value) },
    ...garmentDirections.map(
      (direction): Candidate => ({
        direction,
        attribute: "type",
        holds: (value) => types.get(direction)?.has(value) ?? false,
      }),
    ),
  ];
}

function strongest(reading: Reading): Found | null {
  let best: Found | null = null;
  for (const candidate of candidates(reading)) {
    const found = weigh(reading, candidate);
    if (found && (!best || found.z > best.z)) best = found;
  }
  return best;
}

function weigh(reading: Reading, candidate: Candidate): Found | null {
  const { attribute, holds } = candidate;
  const all = reading.population.purchase.all[attribute];
  if (!all || all.total === 0) return null;
  const p = Object.entries(all.values).reduce((sum, [value, n]) => sum + (holds(value) ? n : 0), 0) / all.total;
  const known = reading.pieces.filter(({ tags }) => tags?.[attribute]);
  const pieces = keptPieces(reading, attribute, known).filter(({ tags }) => holds(tags![attribute]!.value));
  const of = count(known);
  const n = count(pieces);
  const z = (n - of * p) / Math.sqrt(of * p * (1 - p) + 1);
  return n >= least && n * part >= of && z >= lean ? { ...candidate, pieces, of, z } : null;
}

/** "Knitwear and cardigans: 14 of 26 pieces, against 12% of all customers' pieces." */
function cite(reading: Reading, { attribute, pieces, of }: Found): string {
  const values = groupBy(pieces, ({ tags }) => tags?.[attribute]?.value).map(([value]) => value);
  const all = reading.population.purchase.all[attribute]!;
  const share = values.reduce((sum, value) => sum + (all.values[value] ?? 0), 0) / all.total;
  const n = count(pieces);
  const words = listText(values.map((value) => valueSaid(attribute, value)));
  const scope = of === reading.total ? "pieces" : `pieces whose ${attribute} is known`;
  return reading.ledger.note({
    kind: "share",
    statement: en`${capital(words)}: ${n} of ${of} ${scope}, against ${sharePhrase(share)} of all customers' pieces.`,
    refs: lineRefs(pieces),
    n,
    certainty: "counted",
  });
}

/**
 * Three pieces or more, and a twelfth of all, that look bought for somebody else: made for another wearer, since another
 * size alone may be the customer's own.
 */
function giftsOf(reading: Reading): { pieces: Piece[]; evidence: string } | null {
  const ids = new Set(reading.signals.gifts.line_ids);
  const departmentOf = ({ tags }: Piece) => tags?.department?.value;
  const [own] = groupBy(reading.pieces, departmentOf)[0] ?? [];
  const pieces = reading.pieces.filter(
    (piece) => ids.has(piece.line.id) && departmentOf(piece) !== undefined && departmentOf(piece) !== own,
  );
  if (count(pieces) < least || count(pieces) * 12 < reading.total) return null;
  const [department] = groupBy(pieces, departmentOf)[0]!;
  const same = pieces.filter((piece) => departmentOf(piece) === department);
  const word = valueSaid("department", department);
  return { pieces, evidence: citeCount(reading, `${word.en}, outside the usual department or size`, same) };
}
