import "server-only";
import type { CustomerRow } from "@/lib/contracts/import";
import {
  identifierWords,
  identifierKinds as kinds,
  normalizeIdentifier,
} from "@/lib/server/customers/normalize-identifier";
import { lockRecords } from "@/lib/server/customers/record-store";
import { searchTextSql } from "@/lib/server/customers/search-text-sql";
import type { Applied, FileContext, FileImport, Warn } from "@/lib/server/imports/file-import";
import { addStores, countChanged, mergeRepeated, warnIf } from "@/lib/server/imports/staged";
import type { Workspace } from "@/lib/server/workspace/workspace-store";

const columns = {
  name: "text",
  birth_date: "date",
  gender: "text",
  city: "text",
  country: "text",
  store_id: "text",
  customer_type: "text",
  company: "text",
  vip: "boolean",
  profiling_consent: "boolean",
  marketing_consent: "boolean",
  client_since: "timestamptz(3)",
};
const names = Object.keys(columns);

const staged = {
  id: "text",
  ...columns,
  email: "text",
  email_given: "text",
  phone: "text",
  phone_given: "text",
  document: "text",
  document_given: "text",
};

function toValues(row: CustomerRow, workspace: Workspace, warn: Warn) {
  const identifiers = kinds.flatMap((kind) => {
    const given = row[kind];
    if (given === null) return [null, null];
    const value = normalizeIdentifier(kind, given, workspace.phoneCountry);
    const { problem, fix } = identifierWords[kind];
    if (value === null) warn(kind, given, problem, fix);
    // What cannot be normalised is kept to be read by people; a look-up never arrives at it.
    return [value ?? given, given];
  });
  return [
    row.customer_id,
    row.name,
    row.birth_date,
    row.gender,
    row.city,
    row.country,
    row.store,
    row.customer_type,
    row.company,
    row.vip,
    row.profiling_consent,
    row.marketing_consent,
    row.created_at,
    ...identifiers,
  ];
}

const kept = (kind: string) =>
  `coalesce(s.${kind}, (select min(i.value) from customer_identifiers i where i.customer_id = s.id and i.kind = '${kind}'))`;

// A company's row often has no type but a company name instead of a person's. The type of a customer whom lines or events
// named first says nothing yet.
const wanted = `
select s.id, c.id is null as fresh,
  ${names.filter((n) => n !== "customer_type").map((n) => `coalesce(s.${n}, c.${n}) as ${n}`)},
  coalesce(s.customer_type, case when s.company is not null and s.name is null and c.name is null and c.company is null
    then 'company' else coalesce(c.customer_type, 'person') end) as customer_type,
  ${searchTextSql("coalesce(s.name, c.name)", "coalesce(s.company, c.company)", kinds.map(kept), "s.id")} as search_text
from staged s left join customers c on c.id = s.id`;

const written = [...names, "search_text"];

async function apply({ connection }: FileContext): Promise<Applied> {
  await lockRecords(connection, "exclusive");
  const repeated = await mergeRepeated(connection, ["id"], Object.keys(staged));
  const stores = await addStores(connection, "staged", "store_id");
  await connection.query(
    `create temp table changed on commit drop as select w.* from (${wanted}) w left join customers c on c.id = w.id
     where w.fresh or (${written.map((n) => `w.${n}`)}) is distinct from (${written.map((n) => `c.${n}`)})`,
  );
  await connection.query(
    `insert into customers (id, ${written}) select id, ${written} from changed
     on conflict (id) do update set ${written.map((n) => `${n} = excluded.${n}`)}`,
  );
  const identifiers = await replaceIdentifiers(connection);
  const { added, updated } = await countChanged(connection);
  return {
    added,
    updated,
    refused: 0,
    changed: stores || identifiers || added + updated > 0,
    days: [],
    warnings: warnIf(
      repeated,
      "1 row repeats a customer_id: the last value that is not blank counts",
      "{n} rows repeat a customer_id: the last values that are not blank count",
    ),
  };
}

/** A file gives one identifier of a kind: it takes the place of the one before. */
async function replaceIdentifiers(connection: FileContext["connection"]): Promise<boolean> {
  await connection.query(
    `create temp table identifiers on commit drop as select s.id as customer_id, v.* from staged s
     cross join lateral (values ${kinds.map((k) => `('${k}', s.${k}, s.${k}_given)`)}) v(kind, value, given)
     where v.value is not null`,
  );
  const gone = await connection.query(
    `delete from customer_identifiers i using identifiers g
     where i.customer_id = g.customer_id and i.kind = g.kind and i.value <> g.value`,
  );
  const added = await connection.query(
    `insert into customer_identifiers as i (customer_id, kind, value, given) select * from identifiers
     on conflict (customer_id, kind, value) do update set given = excluded.given where i.given <> excluded.given`,
  );
  return (gone.rowCount ?? 0) + (added.rowCount ?? 0) > 0;
}

export const customersFile: FileImport<CustomerRow> = { staged, toValues, apply };
