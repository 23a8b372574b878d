import { headsOf } from "@/lib/domain/evidence/garments";
import { lineRefs } from "@/lib/domain/profile/reading";
import { countWord } from "@/lib/domain/words/numbers";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** Returns, when they are one in five or more. */
export function writeReturns(desk: Desk): Told[] {
  const { reading } = desk;
  const { lines, products } = reading.dossier;
  const returned = lines.filter((line) => line.returned);
  const n = returned.length;
  const of = lines.length;
  if (n < 2 || n / of < 0.2) return [];
  const things = returned.map((line) => {
    const product = products[line.product_id] ?? null;
    return { line, product, tags: product?.tags ?? null };
  });
  const [kind] = headsOf(things);
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`${n} of ${of} purchase lines came back${kind ? en`, ${kind.said} most of all` : ""}.`,
    refs: lineRefs(things),
    n: of,
    certainty: "counted",
  });
  return state(
    desk,
    "who.returns",
    [evidence],
    [
      {
        form: "returns-kind",
        when: kind !== undefined,
        say: () =>
          said(
            en`Sends a good deal back, ${kind!.said} most of all: ${n} of ${of} purchases.`,
            pt`Devolve bastante, sobretudo ${kind!.said}: ${n} de ${of} compras.`,
          ),
      },
      {
        form: "returns",
        when: true,
        say: () =>
          said(
            en`${capital(countWord(n))} of ${countWord(of)} purchases came back.`,
            pt`${capital(countWord(n, "f"))} de ${countWord(of, "f")} compras voltaram.`,
          ),
      },
    ],
  );
}
