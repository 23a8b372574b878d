import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { CustomerPage, CustomerQuery } from "@/lib/contracts/customer";
import { customerPlaceSchema } from "@/lib/server/customers/customer-place";
import { countMatches, findCustomers, plainText } from "@/lib/server/customers/customer-store";
import { searchWords } from "@/lib/server/customers/search-words";
import { decodePlace, toPage } from "@/lib/server/http/page-cursor";

/**
 * The customers the actor may see that match every word and filter: names that begin with the search first, then by how
 * recent the profile is. Throws invalid for a foreign cursor or a search of too many words.
 */
export async function listCustomers(actor: Actor, query: CustomerQuery): Promise<CustomerPage> {
  const after = decodePlace(customerPlaceSchema, query.cursor);
  const text = query.query ? (await plainText(query.query)).trim() : "";
  const match = { stores: actor.stores, query, text, words: searchWords(text) };
  const [found, total] = await Promise.all([findCustomers(match, query.limit + 1, after), countMatches(match)]);
  const { items, next_cursor } = toPage(found, query.limit, ({ place }) => place);
  return { items: items.map(({ item }) => item), next_cursor, total };
}
