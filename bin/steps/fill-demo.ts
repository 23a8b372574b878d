import { prisma } from "@/lib/server/db/client";
import { today } from "@/lib/server/workspace/workspace-store";
import { workspace as house } from "@/prisma/seed/data/house";
import { appendDemo, type DemoAccount, seedDemo } from "@/prisma/seed/seed-demo";

/**
 * Seeds the demo retailer into an empty database, or adds the days since the last start. A database with a retailer of
 * its own stays as it is, and has no accounts to print.
 */
export async function fillDemo(): Promise<readonly DemoAccount[]> {
  const known = await prisma().workspace.findUnique({ where: { id: 1 }, select: { demoSeed: true, demoDay: true } });
  if (known && known.demoSeed === null) return [];
  const day = await today(house);
  return known?.demoDay ? appendDemo({ today: day }) : seedDemo({ today: day });
}
