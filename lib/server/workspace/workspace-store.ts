import "server-only";
import type { Day } from "@/lib/contracts/day";
import { AppError } from "@/lib/server/app-error";
import { pool, prisma } from "@/lib/server/db/client";

export type Workspace = {
  name: string;
  timeZone: string;
  currency: string;
  language: string;
  phoneCountry: string;
  dataRevision: number;
};

/** The one retailer of this database. Throws when none was set up. */
export async function requireWorkspace(): Promise<Workspace> {
  const row = await prisma().workspace.findUnique({ where: { id: 1 } });
  if (!row)
    throw new AppError("internal", "This database has no workspace: start it with npm run demo, or import a folder.");
  const { name, timeZone, currency, language, phoneCountry, dataRevision } = row;
  return { name, timeZone, currency, language, phoneCountry, dataRevision };
}

/** Today's date in the retailer's time zone, by the database's clock and zone tables. */
export async function today(workspace: Pick<Workspace, "timeZone">): Promise<Day> {
  const { rows } = await pool().query<{ day: string }>("select to_char(now() at time zone $1, 'YYYY-MM-DD') as day", [
    workspace.timeZone,
  ]);
  return rows[0]!.day;
}

/** The date of an instant (ISO 8601 with zone) in the retailer's time zone. */
export async function dateIn(workspace: Pick<Workspace, "timeZone">, instant: string): Promise<Day> {
  const { rows } = await pool().query<{ day: string }>(
    "select to_char($1::timestamptz at time zone $2, 'YYYY-MM-DD') as day",
    [instant, workspace.timeZone],
  );
  return rows[0]!.day;
}

/** The stores by name; `ids` null means all of them. */
export async function listStores(ids: string[] | null): Promise<{ id: string; name: string }[]> {
  return prisma().store.findMany({
    where: ids ? { id: { in: ids } } : {},
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
