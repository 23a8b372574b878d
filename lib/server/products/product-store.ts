import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Money } from "@/lib/contracts/money";
import type { ProductCard } from "@/lib/contracts/product";
import type { CatalogueProduct, Product } from "@/lib/domain/dossier";
import { colorHex } from "@/lib/domain/taxonomy/colors";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool } from "@/lib/server/db/client";
import { wornForSql } from "@/lib/server/population/declared-occasions";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

/** The select that goes with `toProduct`: products `p` joined with their tags `t`. */
export const productJson = `jsonb_build_object('id', p.id, 'name', p.name, 'category', p.category, 'color', p.color,
  'material', p.material, 'pattern', p.pattern, 'department', p.department, 'brand', p.brand,
  'price', p.price::text, 'currency', p.currency, 'sizes', to_jsonb(p.sizes), 'image_url', p.image_url,
  'description', p.description, 'occasion', p.occasion, 'known_from', to_char(p.known_from, 'YYYY-MM-DD'), 'tags', t.tags)`;

export type ProductRow = Omit<Product, "price" | "worn_for"> & {
  worn_for?: Product["worn_for"] | null;
  price: string | null;
  currency: string | null;
  image_url: string | null;
};

/** Database decimals carry four places; people and prices have two unless they need more. */
export function toMoney(amount: string | null, currency: string | null): Money | null {
  if (amount === null || currency === null) return null;
  return { amount: amount.replace(/(\.\d{2}\d*?)0+$/, "$1"), currency };
}

export function toProduct(row: ProductRow): Product {
  const { price, currency, image_url: _image, worn_for, ...product } = row;
  return { ...product, price: toMoney(price, currency), ...(worn_for ? { worn_for } : {}) };
}

export function toCard(row: ProductRow): ProductCard {
  const color = row.tags.color?.value ?? null;
  return {
    id: row.id,
    name: row.name,
    image_url: row.image_url,
    silhouette: row.tags.silhouette,
    slot: row.tags.slot?.value ?? null,
    type: row.tags.type?.value ?? null,
    color,
    hex: color === null ? null : colorHex(color),
    pattern: row.tags.pattern?.value ?? null,
    price: toMoney(row.price, row.currency),
  };
}

/** A line may name a product that nobody described: it is shown by its id, as unknown. */
export function unknownCard(id: string): ProductCard {
  return {
    id,
    name: id,
    image_url: null,
    silhouette: "unknown",
    slot: null,
    type: null,
    color: null,
    hex: null,
    pattern: null,
    price: null,
  };
}

/** Cards by product id; ids nobody described are absent. */
export async function loadCards(ids: readonly string[]): Promise<Map<string, ProductCard>> {
  if (ids.length === 0) return new Map();
  const { rows } = await pool().query<{ product: ProductRow }>(
    `select ${productJson} as product from products p
     join product_tags t on t.product_id = p.id and t.taxonomy_version = $2 where p.id = any($1)`,
    [ids, TAXONOMY_VERSION],
  );
  return new Map(rows.map(({ product }) => [product.id, toCard(product)]));
}

const cache = new Map<string, Promise<CatalogueProduct[]>>();

/**
 * Every fashion product known on `asOf`, by id, with today's stock when `present`. Held in memory for the last few
 * states of the data, since a bulk run asks for the same catalogue for everyone.
 */
export async function loadCatalogue(asOf: Day, present: boolean): Promise<CatalogueProduct[]> {
  const { dataRevision } = await requireWorkspace();
  const key = `${TAXONOMY_VERSION}:${dataRevision}:${asOf}:${present}`;
  let entry = cache.get(key);
  if (!entry) {
    entry = readCatalogue(asOf, present);
    entry.catch(() => cache.delete(key));
    cache.set(key, entry);
    for (const old of [...cache.keys()].slice(0, -3)) cache.delete(old);
  }
  return entry;
}

async function readCatalogue(asOf: Day, present: boolean): Promise<CatalogueProduct[]> {
  const { rows } = await pool().query<{ product: ProductRow; stock: CatalogueProduct["stock"] }>(
    `select ${productJson} || jsonb_build_object('worn_for', w.worn_for) as product,
       case when $3 then (select jsonb_agg(jsonb_build_object('size', s.size, 'store_id', s.store_id, 'quantity', s.quantity)
         order by s.size collate "C", s.store_id collate "C") from stock s where s.product_id = p.id) end as stock
     from products p join product_tags t on t.product_id = p.id and t.taxonomy_version = $2
     left join (${wornForSql("$1")}) w on w.product_id = p.id
     where p.known_from <= $1 and (t.tags->>'fashion')::boolean order by p.id collate "C"`,
    [asOf, TAXONOMY_VERSION, present],
  );
  return rows.map(({ product, stock }) => ({ ...toProduct(product), stock }));
}
