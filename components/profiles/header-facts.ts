import { formatMoney } from "@/components/products/format-money";
import { monthOf } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Signals } from "@/lib/contracts/signals";

export type HeaderFact = {
  label: string;
  value: string;
  /** How a phone says it in one line under the name, instead of in the list. */
  brief?: string;
};

const SLOTS: Record<string, string> = {
  top: "Tops",
  bottom: "Bottoms",
  "one-piece": "Dresses",
  outerwear: "Outerwear",
  shoes: "Shoes",
};
const SLOT_ORDER = ["top", "bottom", "one-piece", "shoes", "outerwear"];
/** A size is stated only when most of the pieces agree on it. */
const MOST = 0.5;

const counted = (n: number, one: string, many: string) =>
  `${new Intl.NumberFormat("en").format(n)} ${n === 1 ? one : many}`;

/** `Tops 38 · Bottoms 40 · Shoes 37`: the size that most pieces of a slot have; other slots are left out. */
export function sizeWords(sizes: Signals["sizes"]): string {
  const words = SLOT_ORDER.flatMap((slot) => {
    const best = sizes
      .filter((size) => size.slot === slot && size.share >= MOST && size.n > 1)
      .sort((a, b) => b.n - a.n || (a.size < b.size ? -1 : 1))[0];
    return best ? [`${SLOTS[slot]} ${best.size}`] : [];
  });
  return words.slice(0, 3).join(" · ");
}

/** The line of facts under a customer's name. What is not known is left out. */
export function headerFacts({ customer, profile }: Pick<CustomerView, "customer" | "profile">): HeaderFact[] {
  const place = [customer.store?.name, customer.city].filter((word, index, all) => word && all.indexOf(word) === index);
  const sizes = profile ? sizeWords(profile.signals.sizes) : "";
  const tickets = profile?.signals.value.average_ticket ?? [];
  const rests = profile?.coverage;
  const facts: (HeaderFact | false)[] = [
    place.length > 0 && { label: "Store", value: place.join(", "), brief: place[0] ?? "" },
    customer.customer_type === "company" && { label: "Kind", value: "Company", brief: "Company" },
    customer.vip === true && { label: "Tier", value: "VIP", brief: "VIP" },
    sizes !== "" && { label: "Sizes", value: sizes },
    customer.client_since !== null && {
      label: "Client since",
      value: monthOf(customer.client_since),
      brief: `client since ${customer.client_since.slice(0, 4)}`,
    },
    tickets.length > 0 && { label: "Average ticket", value: tickets.map((ticket) => formatMoney(ticket)).join(" · ") },
    rests !== undefined && {
      label: "Rests on",
      value: [
        counted(rests.orders, "order", "orders"),
        counted(rests.items, "piece", "pieces"),
        counted(rests.events, "view", "views"),
      ].join(", "),
    },
  ];
  return facts.filter((fact) => fact !== false);
}
