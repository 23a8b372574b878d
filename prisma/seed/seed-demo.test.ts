import { beforeAll, describe, expect, it } from "vitest";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { appendDemo, seedDemo } from "@/prisma/seed/seed-demo";

await openTestDatabase();
const first = "2026-11-23";
beforeAll(() => seedDemo({ today: first }));

/** Purchases and views before the first day as one hash, without what a later return says of them. */
async function pastHash(): Promise<string> {
  const { rows } = await pool().query<{ hash: string }>(
    `select md5(string_agg(x, '|' order by x)) as hash from (
       select (customer_id, id, day, quantity, unit_price, size)::text as x from purchase_lines where day < $1::date
       union all select e::text from events e where day < $1::date) rows`,
    [first],
  );
  return rows[0]!.hash;
}

describe("the demo's seed", () => {
  it("imports the whole house without a refused row, and says which day it stands at", async () => {
    expect(await prisma().importError.count()).toBe(0);
    expect(await prisma().customer.count()).toBeGreaterThan(230);
    expect(await prisma().appointment.count()).toBeGreaterThan(4);
    const workspace = await prisma().workspace.findUniqueOrThrow({ where: { id: 1 } });
    expect(workspace.demoDay?.toISOString().slice(0, 10)).toBe(first);
    // Its lines repeat what the products' own column says: that teaches nothing.
    expect(await prisma().purchaseLine.count({ where: { occasion: { not: null } } })).toBeGreaterThan(100);
    expect(await prisma().declaredOccasion.count()).toBe(0);
  });

  it("appends the days since, and leaves the days before as they were", async () => {
    const [before, lines] = [await pastHash(), await prisma().purchaseLine.count()];
    await appendDemo({ today: "2026-12-07" });
    expect(await pastHash()).toBe(before);
    expect(await prisma().purchaseLine.count()).toBeGreaterThan(lines);
    await appendDemo({ today: "2026-12-07" });
    expect(await prisma().workspace.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      demoDay: new Date("2026-12-07"),
    });
  });
});
