import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { getPopulation } from "@/lib/server/population/get-population";
import { importFolder } from "./import-folder";
import { contents, emptyRetailer, importer, query } from "./test-retailer";

// Retailers' files that nobody of us wrote; they are not part of the repository, and are looked at when they lie beside it.
const data = join(import.meta.dirname, "../../../../shared/data");

describe.skipIf(!existsSync(data))("folders of real retailers", async () => {
  await openTestDatabase();
  afterEach(async () => emptyRetailer());

  it.each([
    ["hm-dev", { customers: 685, products: 17_033, purchases: 15_403, events: 0 }, "EUR"],
    ["rtr-dev", { customers: 993, products: 3522, purchases: 8713, events: 0 }, "USD"],
    ["retail-demo-dev", { customers: 303, products: 2465, purchases: 347, events: 37_256 }, "USD"],
  ])(
    "load as they are, twice, with the same result: %s",
    async (folder, counts, currency) => {
      await query("truncate workspace");
      const first = await importFolder(join(data, folder), { actor: importer });
      const before = await contents();
      const lastDay = (await query<{ day: string }>("select max(day)::text as day from population_rollups"))[0]!.day;
      const snapshot = await getPopulation(lastDay);
      const second = await importFolder(join(data, folder), { actor: importer });

      const kept = (report: typeof first) =>
        Object.fromEntries(report.files.map((f) => [f.file.replace(".csv", ""), f.kept]));
      expect(kept(first)).toEqual(counts);
      expect(kept(second)).toEqual(counts);
      expect(first.files.map((f) => [f.refused, f.unknown_columns, f.warnings])).toEqual(
        first.files.map(() => [0, [], []]),
      );
      expect(second.files.map((f) => f.added + f.updated)).toEqual([0, 0, 0, 0]);
      expect(await contents()).toEqual(before);
      expect(await getPopulation(lastDay)).toEqual(snapshot);
      expect(snapshot.customers).toBe(counts.customers);
      // Nobody declares an occasion in these files: nothing is kept for learning from it, and the population is without.
      expect(snapshot).not.toHaveProperty("worn_for");
      expect(
        await query("select from population_rollups where attribute in ('worn_for', 'untold', 'suits') limit 1"),
      ).toEqual([]);
      expect(await query("select name, currency from workspace")).toEqual([{ name: folder, currency }]);
      const tables = await query(
        `select (select count(*)::int from purchase_lines) as purchases, (select count(*)::int from events) as events`,
      );
      expect(tables).toEqual([{ purchases: counts.purchases, events: counts.events }]);
    },
    120_000,
  );
});
