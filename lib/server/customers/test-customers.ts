import "server-only";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool, prisma } from "@/lib/server/db/client";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** When the fixture's profiles were written, in São Paulo's morning of their as_of. */
export const writtenAt = new Date("2025-11-20T12:00:00Z");

const people = [
  { id: "helena", name: "Helena Prado", storeId: "jardins", vip: true, email: "helena.prado@example.com" },
  { id: "isabel", name: "Isabel Nóbrega", storeId: "jardins", vip: false, email: "isabel@example.com" },
  { id: "joao", name: "João Sá", storeId: "chiado", vip: null, email: "joao.helena@example.com" },
  {
    id: "rita",
    name: "Rita Recusa",
    storeId: "jardins",
    vip: null,
    email: "rita@example.com",
    profilingConsent: false,
  },
  { id: "hotel", name: null, storeId: null, vip: null, company: "Hotel Ladeira", customerType: "company" },
  { id: "a/b ç%_1", name: "Ana Percent", storeId: "chiado", vip: null },
];

const heads = [
  { customerId: "helena", searchText: "oxblood tailoring in crepe", newBehavior: true, opportunities: 2 },
  { customerId: "isabel", searchText: "oxblood leather", newBehavior: false, opportunities: 0 },
  // Written before the refusal: nobody may see it.
  { customerId: "rita", searchText: "oxblood secrets", newBehavior: true, opportunities: 1 },
];

/**
 * A retailer for tests: two stores, six customers (one who refused profiling, a company without a store, an id of odd
 * characters), a few orders, and heads of profiles written on 20 November 2025.
 */
export async function seedCustomers(): Promise<void> {
  const db = prisma();
  const workspace = {
    name: "Lavra",
    timeZone: "America/Sao_Paulo",
    currency: "BRL",
    language: "en",
    phoneCountry: "BR",
  };
  await db.workspace.create({ data: workspace });
  await db.store.createMany({
    data: [
      { id: "jardins", name: "Jardins" },
      { id: "chiado", name: "Chiado" },
    ],
  });
  await db.customer.createMany({ data: people.map(({ email: _, ...person }) => person) });
  await db.customerIdentifier.createMany({
    data: [
      ...people.flatMap(({ id, email }) =>
        email ? [{ customerId: id, kind: "email", value: email, given: email }] : [],
      ),
      { customerId: "helena", kind: "phone", value: "+5511999998888", given: "(11) 99999-8888" },
      { customerId: "helena", kind: "document", value: "12345678909", given: "123.456.789-09" },
    ],
  });
  await pool().query(`update customers c set search_text = lower(unaccent(concat_ws(' ', name, company,
    (select string_agg(given || ' ' || value, ' ') from customer_identifiers i where i.customer_id = c.id), id)))`);
  await seedOrders();
  await db.currentProfile.createMany({
    data: heads.map((head) => ({
      ...head,
      version: 1,
      generatedAt: writtenAt,
      asOf: day("2025-11-20"),
      styleLine: "Oxblood tailoring.",
      momentLine: "Looking at dresses.",
      palette: [{ color: "oxblood", hex: "#6a1e2d", pattern: null, share: 1 }],
      confidence: 0.7,
    })),
  });
}

async function seedOrders(): Promise<void> {
  const db = prisma();
  const products = [
    ["blazer", "Crepe blazer"],
    ["pumps", "Pumps"],
    ["bag", "Small bag"],
  ] as const;
  await db.product.createMany({
    data: products.map(([id, name]) => ({ id, name, sizes: [], knownFrom: day("2025-01-01") })),
  });
  await db.productTags.create({
    data: {
      productId: "blazer",
      taxonomyVersion: TAXONOMY_VERSION,
      tags: { silhouette: "blazer", type: { value: "Blazer", source: "given", confidence: 1 } },
    },
  });
  const orders = [
    ["helena", "o1", "2025-08-03"],
    ["helena", "o2", "2025-11-22"],
    ["isabel", "o3", "2025-10-01"],
    ["joao", "o4", "2025-10-02"],
  ] as const;
  await db.order.createMany({
    data: orders.map(([customerId, id, at]) => ({
      customerId,
      id,
      day: day(at),
      purchasedAt: new Date(`${at}T15:00:00Z`),
    })),
  });
  const lines = [
    ["helena", "o1", "bag", "100.00", "BRL"],
    ["helena", "o2", "blazer", "5990.00", "BRL"],
    ["helena", "o2", "pumps", "2800.50", "BRL"],
    ["isabel", "o3", "pumps", "10", "BRL"],
    ["isabel", "o3", "bag", "20", "EUR"],
    ["joao", "o4", "unlisted", null, null],
  ] as const;
  await db.purchaseLine.createMany({
    data: lines.map(([customerId, orderId, productId, unitPrice, currency]) => ({
      customerId,
      id: `${orderId}-${productId}`,
      orderId,
      productId,
      unitPrice,
      currency,
      day: day(orders.find(([, id]) => id === orderId)![2]),
    })),
  });
  // One view before the profile was written on its day, one after; and one the day before.
  const views = ["2025-11-19T20:00:00Z", "2025-11-20T10:00:00Z", "2025-11-20T14:00:00Z"];
  await db.browsingEvent.createMany({
    data: views.map((at, i) => ({
      customerId: "helena",
      id: `e${i}`,
      type: "product_viewed",
      productId: "bag",
      occurredAt: new Date(at),
      day: day(at.slice(0, 10)),
    })),
  });
}
