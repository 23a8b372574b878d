import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importFolder } from "@/lib/server/imports/import-folder";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { expectBackedClaims } from "@/lib/server/profiles/test-backed-claims";
import { admin } from "@/lib/server/profiles/test-retailer";

// Data nobody here wrote, beside the checkout on some machines and never in it.
const folder = join(import.meta.dirname, "../../../../shared/data/retail-demo-dev");

await openTestDatabase();

describe.skipIf(!existsSync(folder))("profiles of a retailer's own files", () => {
  it("opens purchases or views of those files for every claim, the same bytes twice", async () => {
    await importFolder(folder, { actor: admin });
    const customers = await prisma().customer.findMany({ select: { id: true }, orderBy: { id: "asc" } });
    for (const { id } of customers.filter((_, i) => i % 25 === 0)) {
      const first = await generateProfile(admin, id, { as_of: "2026-11-06" });
      await expectBackedClaims(first);
      const second = await generateProfile(admin, id, { as_of: "2026-11-06" });
      for (const part of ["profile", "evidence", "claims", "signals", "looks"] as const)
        expect(JSON.stringify(second[part]), `${part} of ${id}`).toBe(JSON.stringify(first[part]));
    }
  });
});
