import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { query } from "@/lib/server/imports/test-retailer";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { recompute } from "./recompute";
import { applyRules, readFindings } from "./recompute-store";

await openTestDatabase();
const asOf = "2026-11-23";

it("agrees with what is true, and finds a figure that is not", async () => {
  await seedDemo({ today: asOf });
  const customers = await query<{ id: string }>(
    "select id from customers where profiling_consent is not false order by md5(id) limit 12",
  );
  const { profiles, findings } = await recompute(
    asOf,
    customers.map(({ id }) => id),
  );
  expect(findings).toEqual([]);
  expect(profiles).toBeGreaterThan(8);

  // The first figure of every fact that has one, one too many.
  await query(`update recompute.profiles p set evidence = (select jsonb_agg(jsonb_set(e, '{statement}', to_jsonb(
    regexp_replace(e ->> 'statement', '[0-9]+', ((regexp_match(e ->> 'statement', '[0-9]+'))[1]::bigint + 1)::text))) order by n)
    from jsonb_array_elements(p.evidence) with ordinality x (e, n) where e ->> 'statement' ~ '[0-9]')`);
  await applyRules();
  const wrong = await readFindings();
  const found = new Set(
    wrong.findings.flatMap(({ customer_id, fact }) => (/^e\d+$/.test(fact) ? `${customer_id} ${fact}` : [])),
  );
  expect(found.size).toBe(wrong.facts);
}, 120_000);
