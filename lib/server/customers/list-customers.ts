import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { CustomerPage, CustomerQuery } from "@/lib/contracts/customer";
import { decodeCursor, encodeCursor } from "@/lib/server/customers/customer-cursor";
import { countMatches, findCustomers, plainText } from "@/lib/server/customers/customer-store";
import { searchWords } from "@/lib/server/customers/search-words";

/**
 * The customers the actor may see that match every word and filter: names that begin with the search first, then by how
 * recent the profile is. Throws invalid for a foreign cursor or a search of too many words.
 */
export async function listCustomers(actor: Actor, query: CustomerQuery): Promise<CustomerPage> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const text = query.query ? (await plainText(query.query)).trim() : "";
  const match = { stores: actor.stores, query, text, words: searchWords(text) };
  const [found, total] = await Promise.all([findCustomers(match, query.limit + 1, after), countMatches(match)]);
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return { items: shown.map(({ item }) => item), next_cursor: last ? encodeCursor(last.place) : null, total };
}
