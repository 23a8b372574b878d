import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { prisma } from "@/lib/server/db/client";
import { importRows } from "@/lib/server/imports/import-rows";

/** A house small enough to know by heart, for tests of what reads and writes profiles. */
export const admin: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };
export const northSales: Actor = { kind: "user", id: "n", name: "North", role: "salesperson", stores: ["north"] };

type Row = Record<string, string>;
const products: Row[] = [
  ["blazer-ox", "Oxblood crepe blazer", "Clothing > Blazers", "Oxblood", "Wool crepe", "5900"],
  ["pumps-ox", "Oxblood kid pumps", "Shoes > Heels", "Oxblood", "Leather", "2890"],
  ["skirt-ox", "Pencil skirt, oxblood", "Clothing > Skirts", "Oxblood", "Wool", "2240"],
  ["knit-ecru", "Roll-neck knit", "Clothing > Knitwear", "Ecru", "Merino wool", "1790"],
  ["trouser-black", "Wide trousers, black crepe", "Clothing > Trousers", "Black", "Wool crepe", "2890"],
  ["blouse-ivory", "Tie-neck silk blouse", "Clothing > Blouses", "Ivory", "Silk", "1690"],
  ["dress-green", "Bottle crepe midi dress", "Clothing > Dresses", "Green", "Crepe", "4980"],
  ["tote-camel", "Calf tote", "Bags > Totes", "Camel", "Leather", "4450"],
  ["loafer-brown", "Brown calf loafers", "Shoes > Loafers", "Brown", "Leather", "2150"],
  ["scarf-print", "Garden print silk square", "Accessories > Scarves", "Ivory", "Silk", "890"],
].map(([product_id, name, category, color, material, price]) => ({
  product_id: product_id!,
  name: name!,
  category: category!,
  color: color!,
  material: material!,
  price: price!,
  currency: "BRL",
  department: "Women",
  sizes: "36|38|40",
  stock: "38@north=2;40@north=1;38@south=3",
  available_from: "2024-01-01",
}));

const line = (customer_id: string, purchased_at: string, product_id: string, more: Row = {}): Row => ({
  order_id: `${customer_id}-${purchased_at}`,
  customer_id,
  product_id,
  purchased_at,
  quantity: "1",
  currency: "BRL",
  size: "38",
  store: "north",
  unit_price: products.find((p) => p.product_id === product_id)?.price ?? "100",
  ...more,
});
const view = (customer_id: string, occurred_at: string, product_id: string): Row => ({
  event_id: `${customer_id}-${occurred_at}-${product_id}`,
  customer_id,
  type: "product_viewed",
  product_id,
  occurred_at,
});

const oxbloodDays = ["2025-02-12", "2025-05-03", "2025-08-18", "2025-11-06", "2026-02-21", "2026-05-09", "2026-08-18"];
export const files = {
  customers: [
    { customer_id: "helena", name: "Helena Prado", store: "north", vip: "true" },
    { customer_id: "joão", name: "João Nóbrega", store: "south" },
    { customer_id: "refused", name: "Rui Recusa", store: "north", profiling_consent: "false" },
    { customer_id: "viewer", name: "Vera Visita", store: "north" },
    { customer_id: "nothing", name: "Nina Nada", store: "north" },
    { customer_id: "homeless", name: "Sem Loja" },
  ] as Row[],
  products,
  purchases: [
    ...oxbloodDays.flatMap((day) => [
      line("helena", day, "blazer-ox"),
      line("helena", day, "pumps-ox"),
      line("helena", day, "trouser-black"),
    ]),
    line("helena", "2026-03-04", "knit-ecru", { returned: "true", returned_at: "2026-03-20" }),
    ...["2025-03-01", "2025-06-01", "2025-09-01", "2026-01-15", "2026-06-20"].flatMap((day) => [
      line("joão", day, "blouse-ivory"),
      line("joão", day, "loafer-brown"),
    ]),
    line("refused", "2026-01-01", "knit-ecru"),
    line("homeless", "2026-01-01", "tote-camel"),
  ],
  events: [
    view("helena", "2026-10-28T12:00:00Z", "dress-green"),
    view("helena", "2026-10-29T12:00:00Z", "dress-green"),
    view("viewer", "2026-10-20T12:00:00Z", "scarf-print"),
    view("viewer", "2026-10-21T12:00:00Z", "blouse-ivory"),
  ],
};

/** What happens after 2026-10-31: a reading for that day must not know of it. */
export const later = {
  purchases: [line("helena", "2026-11-05", "dress-green"), line("joão", "2026-11-06", "skirt-ox")],
  events: [view("helena", "2026-11-07T12:00:00Z", "scarf-print")],
  products: [
    {
      product_id: "late",
      name: "Late coat",
      category: "Clothing > Coats",
      color: "Black",
      price: "9000",
      currency: "BRL",
      available_from: "2026-11-10",
    },
  ] as Row[],
};

/** Sets up the house in an empty database. */
export async function openTestRetailer(): Promise<void> {
  await prisma().workspace.create({
    data: { id: 1, name: "Test", timeZone: "America/Sao_Paulo", currency: "BRL", language: "en", phoneCountry: "BR" },
  });
  await importRows({ source: "test", files }, { actor: admin });
}
