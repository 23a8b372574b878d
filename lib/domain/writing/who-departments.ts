import { headsOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { valueSaid } from "@/lib/domain/words/values";
import { type Desk, state, type Told } from "./desk";

/** The departments a company orders from; for a person, when there is more than one wardrobe. */
export function writeDepartments(desk: Desk): Told[] {
  const { reading } = desk;
  const groups = groupBy(reading.pieces, ({ tags }) => tags?.department?.value).filter(([value]) => value !== "unisex");
  if (groups.length === 0) return [];
  if (!reading.company) return writeWardrobes(desk, groups);
  const parts = partsOf(groups);
  const kinds = listText(
    headsOf(reading.pieces)
      .slice(0, 3)
      .map((head) => head.said),
  );
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`Pieces by department: ${parts}. Most ordered: ${kinds}.`,
    refs: lineRefs(reading.pieces),
    n: reading.total,
    certainty: "counted",
  });
  const only = valueSaid("department", groups[0]![0]);
  return state(
    desk,
    "who.departments",
    [evidence],
    [
      {
        form: "departments-one",
        when: groups.length === 1,
        say: () => said(en`All of it ${only}: ${kinds}.`, pt`Tudo ${only}: ${kinds}.`),
      },
      {
        form: "departments",
        when: true,
        say: () => said(en`Orders ${kinds}; ${parts}.`, pt`Pede ${kinds}; ${parts}.`),
      },
    ],
  );
}

/** Said when the second wardrobe is a sixth of the pieces. */
function writeWardrobes({ reading }: Desk, groups: [string, Piece[]][]): Told[] {
  const of = groups.reduce((sum, [, pieces]) => sum + count(pieces), 0);
  const [, second] = groups;
  if (!second || count(second[1]) * 6 < of || count(second[1]) < 3) return [];
  const parts = partsOf(groups);
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`Pieces by department: ${parts}.`,
    refs: lineRefs(groups.flatMap(([, pieces]) => pieces)),
    n: of,
    certainty: "counted",
  });
  const text = said(
    en`Shops for more than one wardrobe: ${parts}.`,
    pt`Compra para mais de um guarda-roupa: ${parts}.`,
  );
  return [{ key: "who.departments", text, evidence: [evidence] }];
}

/** "20 in womenswear and 6 in boys' clothes", "20 em moda feminina e 6 em roupa de menino". */
function partsOf(groups: readonly [string, Piece[]][]): Said {
  return listText(
    groups.slice(0, 3).map(([value, pieces]) => {
      const name = valueSaid("department", value);
      return said(en`${count(pieces)} in ${name}`, pt`${count(pieces)} em ${name}`);
    }),
  );
}
