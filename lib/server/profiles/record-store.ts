import "server-only";
import type { EvidenceRecord, ProductCard } from "@/lib/contracts/product";
import type { Evidence, EvidenceRef } from "@/lib/contracts/profile";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool } from "@/lib/server/db/client";
import {
  loadCards,
  type ProductRow,
  productJson,
  toCard,
  toMoney,
  unknownCard,
} from "@/lib/server/products/product-store";

type Row = {
  type: EvidenceRef["type"];
  id: string;
  day: string;
  product_id: string | null;
  product: ProductRow | null;
  text: string | null;
  detail: string | null;
  unit_price: string | null;
  currency: string | null;
  size: string | null;
  returned: boolean;
};

const tagged = `left join products p on p.id = x.product_id left join product_tags t on t.product_id = p.id and t.taxonomy_version = $3`;
const sql = `
select 'purchase_line' as type, x.id, to_char(x.day, 'YYYY-MM-DD') as day, x.product_id,
    case when t.tags is null then null else ${productJson} end as product, null as text, null as detail,
    x.unit_price::text, x.currency, x.size, x.returned
  from purchase_lines x ${tagged} where x.customer_id = $1 and x.id = any($2)
union all
select 'event', x.id, to_char(x.day, 'YYYY-MM-DD'), x.product_id, case when t.tags is null then null else ${productJson} end,
    x.query, x.type, null, null, null, false
  from events x ${tagged} where x.customer_id = $1 and x.id = any($4)
union all
select 'note', n.id::text, to_char(n.day, 'YYYY-MM-DD'), null, null, n.text, n.author, null, null, null, false
  from notes n where n.customer_id = $1 and n.id::text = any($5)
union all
select 'correction', c.id::text, to_char(c.day, 'YYYY-MM-DD'), null, null, coalesce(c.text, c.action), c.author, null, null, null, false
  from corrections c where c.customer_id = $1 and c.id::text = any($6)`;

const verbs: Record<string, string> = {
  product_viewed: "Viewed",
  products_searched: "Searched",
  product_list_viewed: "Viewed a list",
  product_added: "Put in the bag",
  product_removed: "Taken out of the bag",
  product_added_to_wishlist: "Put on the wish list",
};

/** What the evidence of a profile refers to, ready to show, newest first. Only the customer's own records are found. */
export async function loadRecords(customerId: string, evidence: Evidence[]): Promise<EvidenceRecord[]> {
  const refs = new Map(evidence.flatMap((e) => e.refs).map((ref) => [`${ref.type}:${ref.id}`, ref]));
  const ids = (type: EvidenceRef["type"]) => [...refs.values()].filter((ref) => ref.type === type).map((ref) => ref.id);
  const [found, cards] = await Promise.all([
    pool().query<Row>(sql, [
      customerId,
      ids("purchase_line"),
      TAXONOMY_VERSION,
      ids("event"),
      ids("note"),
      ids("correction"),
    ]),
    loadCards(ids("product")),
  ]);
  const records = found.rows.map(toRecord);
  for (const id of ids("product")) records.push(fromProduct(cards.get(id) ?? unknownCard(id)));
  for (const id of ids("declared")) records.push(fromDeclared(id));
  return records.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : (a.day ?? "") > (b.day ?? "") ? -1 : 1));
}

function toRecord(row: Row): EvidenceRecord {
  const product = row.product ? toCard(row.product) : row.product_id ? unknownCard(row.product_id) : null;
  return {
    type: row.type,
    id: row.id,
    day: row.day,
    label: product?.name ?? (row.type === "event" && row.text ? `“${row.text}”` : (row.text ?? row.id)),
    detail: row.type === "event" ? (verbs[row.detail ?? ""] ?? row.detail) : row.returned ? "Returned" : row.detail,
    product,
    price: toMoney(row.unit_price, row.currency),
    size: row.size,
    returned: row.returned,
  };
}

function fromProduct(product: ProductCard): EvidenceRecord {
  const { id, name, price } = product;
  return {
    type: "product",
    id,
    day: null,
    label: name,
    detail: "In the catalogue",
    product,
    price,
    size: null,
    returned: false,
  };
}

function fromDeclared(id: string): EvidenceRecord {
  const label = id.replace(/^customer\./, "").replaceAll("_", " ");
  return {
    type: "declared",
    id,
    day: null,
    label,
    detail: "Declared by the house",
    product: null,
    price: null,
    size: null,
    returned: false,
  };
}
