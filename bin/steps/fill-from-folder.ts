import type { Actor, Role } from "@/lib/contracts/actor";
import { createUser } from "@/lib/server/auth/user-store";
import { pool, prisma } from "@/lib/server/db/client";
import { StartupError } from "@/lib/server/db/startup-error";
import { importFolder } from "@/lib/server/imports/import-folder";
import type { DemoAccount } from "@/prisma/seed/seed-demo";
import { keptSecret } from "./secret";

const actor: Actor = { kind: "command", id: "demo", name: "npm run demo", role: "admin", stores: null };
const roles: Role[] = ["salesperson", "marketer", "admin"];

/**
 * Imports a retailer's folder, prints what was taken and what not, and makes three accounts with passwords of this
 * checkout. The same folder again changes nothing. Throws StartupError when the database holds the demo retailer.
 */
export async function fillFromFolder(folder: string, home: string): Promise<readonly DemoAccount[]> {
  const known = await prisma().workspace.findUnique({ where: { id: 1 }, select: { demoSeed: true } });
  if (known?.demoSeed)
    throw new StartupError("The database of DATABASE_URL holds the demo retailer: name another one to import into.");
  const report = await importFolder(folder, { actor });
  for (const { file, read, kept, refused, failed } of report.files)
    console.log(`  ${file}: ${failed ?? `${read} rows read, ${kept} kept, ${refused} refused`}`);

  const storeIds = await largestStore();
  if (storeIds.length === 0) console.log("  The files name no stores, so the salesperson's account sees no customers.");
  const password = keptSecret(home, "demo-password").slice(0, 16);
  const accounts = roles.map((role) => ({ email: `${role}@demo.example`, name: `Demo ${role}`, role, password }));
  for (const account of accounts)
    await createUser({ ...account, storeIds: account.role === "salesperson" ? storeIds : [] });
  return accounts;
}

/** A salesperson sees the customers of a store: the one with the most; none when the files name no stores. */
async function largestStore(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `select store_id as id from customers where store_id is not null
     group by store_id order by count(*) desc, store_id collate "C" limit 1`,
  );
  return rows.map(({ id }) => id);
}
