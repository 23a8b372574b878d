import { citeAbsence, citeCount, citePieces } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, someNouns } from "@/lib/domain/words/nouns";
import { countWord } from "@/lib/domain/words/numbers";
import { capital, en, pt, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { inWindow } from "./moment-cite";
import { headsViewed } from "./moment-summary";

/** One or two orders, or all of one day: what they were of, since nothing can be said of a rhythm. */
export function writeNothingToCompare(desk: Desk): Told[] {
  const { reading } = desk;
  const { orders } = reading.signals.rhythm;
  const heads = headsOf(reading.pieces);
  const kinds = listText(heads.slice(0, 2).map((group) => group.said));
  const many = someNouns(orders, "order");
  const oneDay = orders >= 3;
  const absence = citeAbsence(
    reading,
    oneDay
      ? en`No views in the last 14 days, and all ${many} (${orders}) on one day: no rhythm and nothing recent to compare.`
      : "No views in the last 14 days and fewer than three orders: no rhythm and nothing recent to compare.",
    reading.total,
  );
  const forms: Form[] = [
    {
      form: "none-one-day",
      when: heads.length > 0 && oneDay,
      say: () =>
        said(
          en`${capital(many)} so far, all on one day, of ${kinds}: no rhythm to know yet.`,
          pt`${capital(many)} até aqui, todos no mesmo dia, de ${kinds}: ainda sem ritmo que se conheça.`,
        ),
      evidence: () => heads.slice(0, 2).map((head) => citeCount(reading, head.word, head.pieces)),
    },
    {
      form: "none-kinds",
      when: heads.length > 0 && orders > 0 && !oneDay,
      say: () =>
        said(
          en`${capital(countWord(orders))} ${orders === 1 ? "order" : "orders"} so far, of ${kinds}: too little to know a rhythm.`,
          pt`${capital(countWord(orders))} ${orders === 1 ? "pedido" : "pedidos"} até aqui, de ${kinds}: pouco para conhecer um ritmo.`,
        ),
      evidence: () => [
        citePieces(
          reading,
          reading.pieces,
          en`${countWord(orders)} (${orders}) ${orders === 1 ? "order" : "orders"}: ${kinds}.`,
        ),
      ],
    },
    {
      form: "none-plain",
      when: true,
      say: () =>
        said(
          "Too few orders to know a rhythm, and nothing recent to compare.",
          "Pedidos de menos para conhecer um ritmo, e nada recente com que comparar.",
        ),
    },
  ];
  return state(desk, "moment.history.none", [absence], forms);
}

/** Nothing bought so far. */
export function writeNoHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const evidence = citeAbsence(reading, "No purchase so far: nothing to compare the browsing with.", 0);
  const lately = recent.views.length > 0;
  const views = lately ? recent.views : reading.views;
  const heads = headsViewed(views).slice(0, 2);
  const kinds = listText(heads.map(([head]) => nounMany(head)));
  const n = heads.reduce((sum, [, group]) => sum + group.length, 0);
  const forms: Form[] = [
    {
      form: "no-history-kinds",
      when: heads.length > 0,
      say: () =>
        said(
          en`No purchase yet to hold against the ${kinds} looked at.`,
          pt`Ainda sem nenhuma compra com que comparar ${heads.length === 1 ? the(kinds) : kinds}.`,
        ),
      evidence: () => [
        reading.ledger.note({
          kind: "browsing",
          statement: en`${capital(kinds)}: ${n} of ${views.length} views ${lately ? inWindow : "so far"}.`,
          refs: heads.flatMap(([, group]) =>
            group.map(({ event }) => ({ type: "event" as const, id: event.id, day: event.day })),
          ),
          certainty: "viewed",
        }),
      ],
    },
    {
      form: "no-history",
      when: true,
      say: () => said("No purchase to compare it with yet.", "Ainda não há compra com que comparar."),
    },
  ];
  return state(desk, "moment.history.none", [evidence], forms);
}
