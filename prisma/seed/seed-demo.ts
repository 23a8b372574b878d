import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { Day } from "@/lib/contracts/day";
import { AppError } from "@/lib/server/app-error";
import { createUser } from "@/lib/server/auth/user-store";
import { prisma } from "@/lib/server/db/client";
import { importRows } from "@/lib/server/imports/import-rows";
import { type StaffMember, staff } from "./data/house";
import { instant } from "./days";
import { type DemoRetailer, generateRetailer, type Row, seedFor } from "./generate-retailer";

export type DemoAccount = Pick<StaffMember, "email" | "name" | "role"> & { password: string };

const actor: Actor = { kind: "command", id: "demo", name: "npm run demo", role: "admin", stores: null };
const date = (day: Day) => new Date(`${day}T00:00:00Z`);

/** The three accounts to print. */
export const demoAccounts: readonly DemoAccount[] = staff.flatMap(({ email, name, role, password }) =>
  password === null ? [] : [{ email, name, role, password }],
);

/**
 * Fills an empty database with the demo retailer as of `today` (a day in São Paulo), its two years and 90 days of
 * browsing by the same import as files. A run that was broken off is finished by the next one. Throws `conflict` when
 * the database holds another retailer. Returns the accounts to print.
 */
export async function seedDemo({ today }: { today: Day }): Promise<readonly DemoAccount[]> {
  const known = await prisma().workspace.findUnique({ where: { id: 1 }, select: { demoSeed: true } });
  if (known && known.demoSeed === null)
    throw new AppError("conflict", "This database holds a retailer of its own: the demo retailer is not added to it.");
  const seed = known?.demoSeed ?? seedFor(today);
  const retailer = generateRetailer(seed, today);
  // The day is set last: without it the next start seeds again, and every step changes nothing the second time.
  const workspace = { ...retailer.workspace, demoSeed: seed };
  await prisma().workspace.upsert({ where: { id: 1 }, create: workspace, update: {} });
  await prisma().store.createMany({ data: retailer.stores, skipDuplicates: true });
  const { customers, products, purchases, events } = retailer;
  await importAll({ customers, products, purchases, events });
  await saveNotes(retailer);
  await saveAppointments(retailer);
  await prisma().workspace.update({ where: { id: 1 }, data: { demoDay: date(today) } });
  return demoAccounts;
}

/**
 * Adds the days since the demo was last brought up to date, `today`'s stock and its appointments; nothing when it is of
 * today already. Throws `conflict` when the database was not seeded by `seedDemo`. Returns the accounts to print.
 */
export async function appendDemo({ today }: { today: Day }): Promise<readonly DemoAccount[]> {
  const known = await prisma().workspace.findUnique({ where: { id: 1 }, select: { demoSeed: true, demoDay: true } });
  if (!known?.demoSeed || !known.demoDay)
    throw new AppError("conflict", "This database does not hold the demo retailer: there are no days to add.");
  const last = known.demoDay.toISOString().slice(0, 10);
  if (today <= last) return demoAccounts;
  const retailer = generateRetailer(known.demoSeed, today);
  const from = instant(last, 0);
  const since = (column: string) => (row: Row) => row[column]! >= from;
  await importAll({
    products: retailer.products,
    // Earlier lines come again when they were returned since.
    purchases: retailer.purchases.filter((row) => since("purchased_at")(row) || since("returned_at")(row)),
    events: retailer.events.filter(since("occurred_at")),
  });
  await saveAppointments(retailer);
  await prisma().workspace.update({ where: { id: 1 }, data: { demoDay: date(today) } });
  return demoAccounts;
}

/** The generator's rows are right by construction: a refused one is our mistake and stops the demo. */
async function importAll(files: Partial<Record<"customers" | "products" | "purchases" | "events", Row[]>>) {
  const report = await importRows({ source: "demo", files }, { actor });
  const wrong = report.files.find(
    (file) => file.refused > 0 || file.failed !== null || file.unknown_columns.length > 0,
  );
  if (wrong) throw new Error(`The demo's ${wrong.file} was not taken as it is: ${JSON.stringify(wrong)}`);
}

/** The same note has the same id each time. */
function noteId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function saveNotes({ notes }: DemoRetailer): Promise<void> {
  const data = notes.map(({ customerId, author, day, text }) => ({
    id: noteId(`${customerId}/${text}`),
    customerId,
    author,
    text,
    day: date(day),
    createdAt: new Date(instant(day, 17 * 60)),
  }));
  await prisma().note.createMany({ data, skipDuplicates: true });
}

/** Staff who are not in the printed list get a password that nobody knows. Returns their ids by email. */
async function saveStaff(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { password, ...member } of staff) {
    const { id } = await createUser({ ...member, password: password ?? randomUUID() });
    ids.set(member.email, id);
  }
  return ids;
}

async function saveAppointments({ appointments }: DemoRetailer): Promise<void> {
  const ids = await saveStaff();
  const data = appointments.map(({ staffEmail, startsAt, day, bookedDay, ...appointment }) => ({
    ...appointment,
    userId: ids.get(staffEmail)!,
    startsAt: new Date(startsAt),
    day: date(day),
    bookedDay: date(bookedDay),
  }));
  await prisma().appointment.createMany({ data, skipDuplicates: true });
}
