import type { AttributeSignal, Day } from "@/lib/contracts/profile";
import { groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Garment } from "./garment";

/** What speaks for a piece to this customer. */
export type Liking = {
  /** How much the customer's own signals draw them to such a piece, about 0 to 3. */
  of: (garment: Garment) => number;
  /** Values that the signals call distinctive (a preference) or a tendency, by attribute and value: "color burgundy". */
  marked: ReadonlyMap<string, "distinctive" | "tends">;
  /** Looks at single products: how many, and when last. */
  viewed: ReadonlyMap<string, { times: number; last: Day }>;
  /** Products owned, and those sent back: neither is offered again. */
  known: ReadonlySet<string>;
  /** Kind, colour, cloth and pattern of what is owned: nobody needs it twice. */
  twins: ReadonlySet<string>;
  /** Kind and colour of what is owned: a near twin, suggested last. */
  near: ReadonlySet<string>;
  /** Share of the own pieces by slot. */
  slots: ReadonlyMap<string, number>;
};

export function readLiking({ signals, dossier, own, views }: Reading, owned: readonly Garment[]): Liking {
  const colors = lifts(signals.colors);
  const materials = lifts(signals.materials);
  const types = lifts(signals.types);
  const patterns = lifts(signals.patterns);
  const marked = new Map<string, "distinctive" | "tends">();
  for (const [attribute, list] of [
    ["color", signals.colors],
    ["material", signals.materials],
    ["type", signals.types],
    ["pattern", signals.patterns],
  ] as const)
    for (const { value, strength, lift } of list)
      if (strength !== "common" && lift > 1) marked.set(`${attribute} ${value}`, strength);
  const viewed = new Map<string, { times: number; last: Day }>();
  for (const { event, product } of views)
    viewed.set(product.id, { times: (viewed.get(product.id)?.times ?? 0) + 1, last: event.day });
  return {
    marked,
    viewed,
    known: new Set(dossier.lines.map(({ product_id }) => product_id)),
    twins: new Set(owned.map(({ twin }) => twin)),
    near: new Set(owned.map(({ near }) => near)),
    slots: new Map(groupBy(own, ({ tags }) => tags?.slot?.value).map(([slot, g]) => [slot, g.length / own.length])),
    of: ({ tone, material, type, print }) =>
      (tone ? (colors.get(tone.color) ?? 0) : 0) +
      0.7 * ((material && materials.get(material)) || 0) +
      0.7 * ((type && types.get(type)) || 0) +
      0.5 * ((print && patterns.get(print)) || 0),
  };
}

function lifts(list: readonly AttributeSignal[]): ReadonlyMap<string, number> {
  return new Map(
    list.filter(({ n }) => n > 0).map(({ value, lift, share }) => [value, Math.min(3, lift) * 0.3 + share]),
  );
}
