import { citeCount } from "@/lib/domain/evidence/cite";
import { headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { citeRhythm } from "@/lib/domain/opportunities/from-history";
import { count, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { capital, figure, listText, monthText } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { valueWord } from "@/lib/domain/words/value-word";
import type { BriefFacts } from "./brief-facts";
import { writeTogether } from "./campaign-together";
import type { Desk, Told } from "./desk";

const most = 4;

/** What a campaign should do for this customer: what to lead with, when to write, what to show together. */
export function writeCampaign(desk: Desk, facts: BriefFacts): Told[] {
  return [
    ...writeLead(desk, facts),
    ...writeTiming(desk),
    ...writeTogether(desk),
    ...writeSize(desk, facts),
    ...writeGiftSeason(desk),
    ...writeTryOn(desk),
  ].slice(0, most);
}

function writeLead(desk: Desk, { reduced, neutrals }: BriefFacts): Told[] {
  const trait = desk.traits.find(
    ({ attribute }) => attribute === "material" || attribute === "color" || attribute === "type",
  );
  const lead = trait
    ? trait.attribute === "material"
      ? "the cloth"
      : trait.attribute === "color"
        ? "the colour"
        : `the ${trait.word}`
    : "the piece";
  const why = trait ? [trait.evidence] : [];
  const cause = reduced ?? neutrals;
  if (reduced && reduced.share >= 0.45)
    return [
      {
        key: "brief.campaign.price-first",
        text: `Name the reduced price first, then ${lead}`,
        evidence: [reduced.evidence(), ...why],
      },
    ];
  if (reduced && reduced.n === 0)
    return [
      {
        key: "brief.campaign.not-the-price",
        text: `Lead with ${lead}, not the price`,
        evidence: [reduced.evidence(), ...why],
      },
    ];
  if (!trait || !cause) return [];
  return [{ key: "brief.campaign.lead", text: `Lead with ${lead}`, evidence: why }];
}

function writeTiming(desk: Desk): Told[] {
  const { reading } = desk;
  const { months, median_gap_days: gap, orders } = reading.signals.rhythm;
  const all = months.reduce((sum, month) => sum + month.orders, 0);
  const busy = months
    .filter(({ years, orders: n }) => years >= 2 && n >= 2 && n / all >= 0.2)
    .sort((a, b) => a.month - b.month)
    .slice(0, 2);
  if (busy.length > 0 && all >= 5) {
    const names = busy.map(({ month }) => monthText(month));
    const pieces = reading.pieces.filter(({ line }) =>
      busy.some(({ month }) => month === Number(line.day.slice(5, 7))),
    );
    const n = busy.reduce((sum, month) => sum + month.orders, 0);
    const evidence = reading.ledger.note({
      kind: "rhythm",
      statement: `${figure(n)} of ${figure(all)} orders came in ${listText(names)}, each in two (2) years or more.`,
      refs: lineRefs(pieces),
      n,
      certainty: "counted",
    });
    return [{ key: "brief.campaign.months", text: `Write two weeks before ${listText(names)}`, evidence: [evidence] }];
  }
  if (gap === null || orders < 4) return [];
  const days = Math.round(gap);
  const text = desk.reading.company
    ? `Remind of the reorder by day ${figure(days)}`
    : days <= 35
      ? "Write often and briefly, one idea a message"
      : `Write about ${figure(days)} days after an order, not sooner`;
  return [{ key: "brief.campaign.rhythm", text, evidence: [citeRhythm(reading)] }];
}

function writeSize(desk: Desk, { single }: BriefFacts): Told[] {
  const { reading } = desk;
  if (reading.company) {
    const orders = ordersOf(reading);
    if (orders.length < 2) return [];
    const typical = [...orders].sort((a, b) => a.n - b.n)[Math.floor(orders.length / 2)]!.n;
    const evidence = reading.ledger.note({
      kind: "count",
      statement: `The middle one of ${figure(orders.length)} orders holds ${figure(typical)} pieces.`,
      refs: lineRefs(reading.pieces),
      n: orders.length,
      certainty: "counted",
    });
    return [
      {
        key: "brief.campaign.sets",
        text: `Quote for sets of about ${figure(typical)}, with delivery dates`,
        evidence: [evidence],
      },
    ];
  }
  if (single && single.share >= 0.6)
    return [
      {
        key: "brief.campaign.one-piece",
        text: "One piece a message, not a page of them",
        evidence: [single.evidence()],
      },
    ];
  return writePair(desk);
}

/** Two kinds of piece that come in the same order again and again. */
function writePair({ reading }: Desk): Told[] {
  const orders = ordersOf(reading);
  const pairs = new Map<string, { heads: [string, string]; pieces: Piece[]; n: number }>();
  for (const { pieces } of orders) {
    const heads = headsOf(pieces)
      .map(({ word }) => word)
      .sort();
    for (const [at, a] of heads.entries())
      for (const b of heads.slice(at + 1)) {
        const pair = pairs.get(`${a}|${b}`) ?? { heads: [a, b], pieces: [], n: 0 };
        pair.pieces.push(...pieces.filter((piece) => [a, b].includes(headOfPiece(piece) ?? "")));
        pair.n++;
        pairs.set(`${a}|${b}`, pair);
      }
  }
  const [best] = [...pairs.values()].sort((x, y) => y.n - x.n || (x.heads.join() < y.heads.join() ? -1 : 1));
  if (!best || best.n < 3 || best.n / orders.length < 0.25) return [];
  const held = `${figure(best.n)} of ${figure(orders.length)} orders hold both`;
  const evidence = reading.ledger.note({
    kind: "count",
    statement: `${capital(listText(best.heads))}: ${held}.`,
    refs: lineRefs(best.pieces),
    n: best.n,
    certainty: "counted",
  });
  const text = `Offer ${listText(best.heads)} together: ${held}`;
  return [{ key: "brief.campaign.outfits", text, evidence: [evidence] }];
}

function writeGiftSeason(desk: Desk): Told[] {
  const ids = new Set(desk.reading.signals.gifts.line_ids);
  const gifts = desk.reading.pieces.filter(({ line }) => ids.has(line.id));
  const department = groupBy(gifts, ({ tags }) => tags?.department?.value)[0]?.[0];
  if (count(gifts) < 3 || department === undefined || desk.reading.company) return [];
  const word = valueWord("department", department);
  return [
    {
      key: "brief.campaign.gifts",
      text: `Add gift ideas from ${word}`,
      evidence: [citeCount(desk.reading, `${word}, outside the usual department or size`, gifts)],
    },
  ];
}

/** Only looked so far: the next step is to try on. */
function writeTryOn({ reading }: Desk): Told[] {
  if (reading.total > 0 || reading.views.length === 0) return [];
  const last = reading.views.findLast(
    ({ tags }) => tags.slot && !["home", "beauty", "other"].includes(tags.slot.value),
  );
  if (!last) return [];
  const { product, event } = last;
  const evidence = reading.ledger.note({
    kind: "browsing",
    statement: `Last looked at ${theProduct(product)}; nothing bought.`,
    refs: [{ type: "event", id: event.id }],
    certainty: "viewed",
  });
  return [{ key: "brief.campaign.try-on", text: `Offer to try on ${theProduct(product)}`, evidence: [evidence] }];
}
