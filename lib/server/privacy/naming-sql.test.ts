import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { query } from "@/lib/server/imports/test-retailer";
import { namesSql } from "./naming-sql";

await openTestDatabase();

it.each([
  ["helena", "Helena", true],
  ["row of helena@example.com", "helena@example.com", true],
  ["+55 (11) 99999-8888", "11 99999 8888", true],
  ["1,Ana,x", "1", true],
  ["10", "1", false],
  ["helenas", "helena", false],
  ["joão da silva", "JOÃO DA SILVA", true],
  ["anything", "--", false],
  ["", "a", false],
])("%j names %j: %s", async (text, value, expected) => {
  expect(await query(`select ${namesSql("$1::text", "$2")} as names`, [text, [value]])).toEqual([{ names: expected }]);
});
