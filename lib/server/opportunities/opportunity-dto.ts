import "server-only";
import { type OpportunityItem, opportunityItemSchema } from "@/lib/contracts/opportunity";
import { etagOf } from "@/lib/server/http/answer";
import type { OpportunityRow } from "@/lib/server/opportunities/opportunity-sql";
import { loadCards, unknownCard } from "@/lib/server/products/product-store";

/** Items with the cards of their products; those that nobody described are shown by their ids. */
export async function toItems(rows: readonly OpportunityRow[]): Promise<OpportunityItem[]> {
  const cards = await loadCards([...new Set(rows.flatMap((row) => row.product_ids))]);
  return rows.map(({ told, product_ids, owner_id, owner, taken_at, closed_at, ...row }) =>
    opportunityItemSchema.parse({
      ...row,
      ...(told && { action: told.action, reason: told.reason }),
      language: told ? "pt-BR" : "en",
      products: product_ids.map((id) => cards.get(id) ?? unknownCard(id)),
      owner: owner_id === null ? null : { id: owner_id, name: owner },
      taken_at: taken_at?.toISOString() ?? null,
      closed_at: closed_at?.toISOString() ?? null,
    }),
  );
}

/** The tag of what is to be done and of what became of it: the same in both languages and over versions that agree. */
export function opportunityTag({ customer: _, told: __, version: ___, ...state }: OpportunityRow): string {
  return etagOf(state);
}
