import { headsOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, lineRefs } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { countWord } from "@/lib/domain/words/numbers";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { valueSaid } from "@/lib/domain/words/values";
import { type Desk, state, type Told } from "./desk";

/** Pieces in another department or size than the customer's own: perhaps for somebody else, and said so. */
export function writeGifts(desk: Desk): Told[] {
  const { reading } = desk;
  const { total } = reading;
  const ids = new Set(reading.signals.gifts.line_ids);
  const gifts = reading.pieces.filter(({ line }) => ids.has(line.id));
  const n = count(gifts);
  if (n < 2 || reading.company || n / total < 0.08) return [];
  const departments = groupBy(gifts, ({ tags }) => tags?.department?.value).map(([value]) =>
    valueSaid("department", value),
  );
  const december = gifts.filter(({ line }) => line.day.slice(5, 7) === "12").length;
  const heads = headsOf(gifts).slice(0, 2);
  const kinds = heads.map((head) => head.said);
  const evidence = reading.ledger.note({
    kind: "share",
    statement: en`${n} of ${total} pieces are in another department or size than usual: ${listText([...departments, ...kinds])}${december > 0 ? en`; ${december} of them bought in December` : ""}.`,
    refs: lineRefs(gifts),
    n,
    certainty: "tends",
  });
  const some = kinds.length > 0;
  return state(
    desk,
    "who.gifts",
    [evidence],
    [
      {
        form: "gifts-december",
        when: december >= 2 && december / gifts.length >= 0.5 && some,
        say: () =>
          said(
            en`Buys ${listText(kinds)} for somebody else, mostly in December, perhaps as gifts.`,
            pt`Compra ${listText(kinds)} para outra pessoa, quase sempre em dezembro, talvez de presente.`,
          ),
      },
      {
        form: "gifts-many",
        when: n / total >= 0.4 && some,
        say: () =>
          said(
            en`Much of it seems to be for others, ${listText(kinds)} above all: ${n} of ${total} pieces are in another department or size.`,
            pt`Boa parte parece ser para outras pessoas, sobretudo ${listText(kinds)}: ${n} de ${total} peças são de outro departamento ou tamanho.`,
          ),
      },
      {
        form: "gifts-kinds",
        when: some,
        say: () =>
          said(
            en`${capital(countWord(n))} of ${total} pieces, ${listText(kinds)}, are outside the usual department or size: perhaps gifts.`,
            pt`${capital(countWord(n, "f"))} de ${total} peças, ${listText(kinds)}, fogem do departamento ou do tamanho habitual: talvez presentes.`,
          ),
      },
      {
        form: "gifts",
        when: true,
        say: () =>
          said(
            en`${capital(countWord(n))} of ${total} pieces are outside the usual department or size, perhaps gifts.`,
            pt`${capital(countWord(n, "f"))} de ${total} peças fogem do departamento ou do tamanho habitual, talvez presentes.`,
          ),
      },
    ],
  );
}
