import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Customer } from "@/lib/contracts/customer";
import type { PutCustomer } from "@/lib/contracts/put-customer";
import { AppError, invalidAt } from "@/lib/server/app-error";
import { identifierKinds, identifierWords, normalizeIdentifier } from "@/lib/server/customers/normalize-identifier";
import { type CustomerRecord, type Identifier, type Present, saveRecord } from "@/lib/server/customers/record-store";
import { noSuchCustomer, requireCustomer } from "@/lib/server/customers/require-customer";
import { etagOf } from "@/lib/server/http/answer";
import type { IfMatch } from "@/lib/server/http/if-match";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

/** A change with contact data normalised: by kind, what takes the place of those before; left out, they stay. */
type Change = { given: PutCustomer; identifiers: Partial<Record<Identifier["kind"], Identifier[]>> };

export type PutResult = { customer: Customer; etag: string; created: boolean };

/**
 * Writes what is given of a customer, and adds the customer who is not there: what is left out keeps what is known, null
 * clears. Salespeople change customers of their stores, within these, and add nobody: whether an id is another store's, an
 * erased customer's or nobody's, they get the same not_found. Throws erased, precondition_failed, and invalid for a store
 * that there is not and for contact data that no look-up could find.
 */
export async function putCustomer(actor: Actor, id: string, given: PutCustomer, ifMatch: IfMatch): Promise<PutResult> {
  const { phoneCountry } = await requireWorkspace();
  const change = { given, identifiers: readIdentifiers(given, phoneCountry) };
  const { record, created } = await saveRecord(actor, id, (present) => {
    if (present.record === null && actor.stores !== null) throw noSuchCustomer();
    if (present.erased) throw new AppError("erased", "This customer was erased. Nothing is kept about them again.");
    ifMatch(etagOf(present.record));
    if (present.record === null) requireId(id);
    if (given.store !== undefined && given.store !== present.record?.store_id)
      requireStore(actor, given.store, present);
    return changed(present.record, change);
  });
  return { customer: await requireCustomer(actor, id), etag: etagOf(record), created };
}

function readIdentifiers(given: PutCustomer, phoneCountry: string): Change["identifiers"] {
  const errors: { pointer: string; message: string }[] = [];
  const read: Change["identifiers"] = {};
  for (const kind of identifierKinds) {
    const text = given[kind];
    if (text === undefined) continue;
    const value = text === null ? null : normalizeIdentifier(kind, text, phoneCountry);
    const { problem, fix } = identifierWords[kind];
    if (text !== null && value === null) errors.push({ pointer: `/${kind}`, message: `${problem}: ${fix}` });
    read[kind] = text === null || value === null ? [] : [{ kind, value, given: text }];
  }
  if (errors.length === 0) return read;
  throw new AppError("invalid", `Not valid: ${errors.map((error) => error.pointer).join(", ")}.`, { errors });
}

/** Files trim ids and bound them: one that no file could name must not come in another way. */
function requireId(id: string): void {
  if (id !== id.trim()) throw invalidAt("id", "begins or ends with a space");
  if (encodeURIComponent(id).length > 600) throw invalidAt("id", "is too long: use at most 200 characters");
}

const mostNamed = 20;

/** A slip in a store's id would make a store of its own, and hide the customer from those who serve them. */
function requireStore(actor: Actor, store: string | null, { stores }: Present): void {
  const own = actor.stores === null ? stores : stores.filter((id) => actor.stores?.includes(id));
  if (store === null ? actor.stores === null : own.includes(store)) return;
  const named = own.slice(0, mostNamed).join(", ") + (own.length > mostNamed ? ", ..." : "");
  if (actor.stores !== null) throw invalidAt("/store", `is not one of yours: ${named}`);
  throw invalidAt("/store", `is not a known store${named && `: ${named}`}. New stores come with an import`);
}

function changed(before: CustomerRecord | null, { given, identifiers }: Change): CustomerRecord {
  const kept = <T>(value: T | undefined, known: T | undefined): T | null =>
    (value === undefined ? known : value) ?? null;
  const name = kept(given.name, before?.name);
  const company = kept(given.company, before?.company);
  const since = given.client_since && new Date(given.client_since).toISOString();
  return {
    name,
    birth_date: kept(given.birth_date, before?.birth_date),
    gender: kept(given.gender, before?.gender),
    city: kept(given.city, before?.city),
    country: kept(given.country, before?.country),
    store_id: kept(given.store, before?.store_id),
    customer_type: given.customer_type ?? customerType(before, given),
    company,
    vip: kept(given.vip, before?.vip),
    profiling_consent: kept(given.profiling_consent, before?.profiling_consent),
    marketing_consent: kept(given.marketing_consent, before?.marketing_consent),
    client_since: kept(since, before?.client_since),
    identifiers: identifierKinds
      .flatMap((kind) => identifiers[kind] ?? before?.identifiers.filter((known) => known.kind === kind) ?? [])
      .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.value < b.value ? -1 : 1)),
  };
}

/** As files do: a company often has its own name instead of a person's, where nothing was known of it but an id. */
function customerType(before: CustomerRecord | null, given: PutCustomer): string {
  const unknown = !before?.name && !before?.company;
  return unknown && given.company && !given.name ? "company" : (before?.customer_type ?? "person");
}
