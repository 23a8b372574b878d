import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { groupBy, lineRefs } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** Where the orders are placed, when it is nearly always the same. */
export function writeChannel(desk: Desk): Told[] {
  const { reading } = desk;
  const orders = ordersOf(reading);
  const channels = groupBy(orders, ({ pieces }) => pieces[0]!.line.channel?.toLowerCase() || null);
  const of = channels.reduce((sum, [, group]) => sum + group.length, 0);
  const [channel, group] = channels[0] ?? [];
  if (!channel || !group || of < 4 || group.length / of < 0.8) return [];
  const n = group.length;
  const stores = new Set(group.map(({ pieces }) => pieces[0]!.line.store_id));
  const inStore = /store|loja|shop|boutique|tienda|pos/.test(channel);
  const online = channel === "online";
  const evidence = reading.ledger.note({
    kind: "share",
    statement: en`${n} of ${of} orders were placed ${inStore ? "in a store" : online ? "online" : en`by ${channel}`}.`,
    refs: lineRefs(group.flatMap(({ pieces }) => pieces)),
    n,
    certainty: "counted",
  });
  // The kinds that the other sentences on habits have not led with yet.
  const heads = headsOf(group.flatMap(({ pieces }) => pieces)).slice(1, 3);
  const kinds = listText(heads.map((head) => head.said));
  const where = inStore ? "bought in a store" : online ? "bought online" : `bought by ${channel}`;
  const kindEvidence = () => heads.map((head) => citeCount(reading, `${head.word} ${where}`, head.pieces));
  const some = heads.length > 0;
  return state(
    desk,
    "who.channel",
    [evidence],
    [
      {
        form: "channel-store",
        when: inStore && n === of && stores.size === 1 && some,
        say: () =>
          said(
            en`Buys in person, ${kinds} included, always in the same store.`,
            pt`Compra pessoalmente, inclusive ${kinds}, sempre na mesma loja.`,
          ),
        evidence: kindEvidence,
      },
      {
        form: "channel-store-most",
        when: inStore && some,
        say: () =>
          said(
            en`Mostly in person, ${kinds} included: ${n} of ${of} orders in a store.`,
            pt`Quase sempre pessoalmente, inclusive ${kinds}: ${n} de ${of} pedidos em loja.`,
          ),
        evidence: kindEvidence,
      },
      {
        form: "channel-online",
        when: !inStore && some,
        say: () =>
          online
            ? said(
                en`Buys from the screen, ${kinds} included: ${n} of ${of} orders.`,
                pt`Compra pela tela, inclusive ${kinds}: ${n} de ${of} pedidos online.`,
              )
            : said(
                en`Buys by ${channel}, ${kinds} included: ${n} of ${of} orders.`,
                pt`Compra por ${channel}, inclusive ${kinds}: ${n} de ${of} pedidos.`,
              ),
        evidence: kindEvidence,
      },
      {
        form: "channel-plain",
        when: true,
        say: () =>
          inStore
            ? said(
                en`Buys in person: ${n} of ${of} orders in a store.`,
                pt`Compra pessoalmente: ${n} de ${of} pedidos em loja.`,
              )
            : said(
                en`Nearly all orders come ${online ? "online" : en`by ${channel}`}: ${n} of ${of}.`,
                pt`Quase todos os pedidos vêm ${online ? "online" : pt`por ${channel}`}: ${n} de ${of}.`,
              ),
      },
    ],
  );
}
