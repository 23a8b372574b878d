import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { type Correction, correctionSchema, type SetCorrection } from "@/lib/contracts/correction";
import type { Day } from "@/lib/contracts/day";
import type { Language } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { auditEntry } from "@/lib/server/auth/audit";
import { scope } from "@/lib/server/customers/customer-sql";
import { pool, prisma } from "@/lib/server/db/client";
import type { Prisma } from "@/lib/server/db/generated/client";
import type { IfMatch } from "@/lib/server/http/if-match";

type Row = Omit<Correction, "created_at" | "undone_at"> & { created_at: Date; undone_at: Date | null };
type Target = { actor: Actor; customerId: string; key: string; ifMatch: IfMatch };
export type NewCorrection = Target &
  Pick<SetCorrection, "action"> & { id: string; text: string | null; language: Language | null; reason: string | null };

const columns = `x.id, x.key, x.action, x.text, x.reason, x.author, to_char(x.day, 'YYYY-MM-DD') as day, x.created_at,
  x.undone_at, x.undone_by, x.replaced_by`;
/** Of customers within the stores ($2) who did not refuse profiling. */
const own = `from corrections x join customers c on c.id = x.customer_id
  where x.customer_id = $1 and ${scope("$2")} and c.profiling_consent is distinct from false`;

const toDto = (row: Row): Correction =>
  correctionSchema.parse({
    ...row,
    created_at: row.created_at.toISOString(),
    undone_at: row.undone_at?.toISOString() ?? null,
  });

/** Newest first: those in force, or all; after the one with the id `after`, at most `limit`. */
export async function findCorrections(
  customerId: string,
  stores: Actor["stores"],
  { all, limit, after }: { all: boolean; limit: number; after: string | null },
): Promise<Correction[]> {
  const { rows } = await pool().query<Row>(
    `select ${columns} ${own} and ($3 or x.undone_at is null) and ($4::uuid is null or (x.created_at, x.id) <
       (select y.created_at, y.id from corrections y where y.customer_id = $1 and y.id = $4))
     order by x.created_at desc, x.id desc limit $5`,
    [customerId, stores, all, after, limit],
  );
  return rows.map(toDto);
}

/**
 * Sets the correction of a claim; the one in force before ends with it. Writers of one key wait for each other, so that
 * the last one stands and each of the others names what took its place.
 */
export async function saveCorrection(input: NewCorrection, timeZone: string): Promise<Correction> {
  const { id, actor, customerId, key, action, text, language, reason } = input;
  await prisma().$transaction(async (tx) => {
    const { now, day } = await lockClaim(tx, input, timeZone);
    // Asked for again after a crash: it is there.
    if ((await tx.correction.count({ where: { customerId, id } })) > 0) return;
    input.ifMatch((await findStanding(tx, customerId, key))?.id ?? "none");
    await tx.correction.updateMany({
      where: { customerId, key, undoneAt: null },
      data: { undoneAt: now, undoneBy: actor.name, replacedBy: id },
    });
    const given = { id, customerId, key, action, text, language, reason, author: actor.name };
    await tx.correction.create({ data: { ...given, day: new Date(`${day}T00:00:00Z`), createdAt: now } });
    await audit(tx, input, "correction.set", { key, action });
  });
  const { rows } = await pool().query<Row>(`select ${columns} from corrections x where customer_id = $1 and id = $2`, [
    customerId,
    id,
  ]);
  return toDto(rows[0]!);
}

/**
 * Ends the correction of a claim; with `restore` the one that it had replaced is in force again, as its author left it.
 * False when none is in force.
 */
export async function endCorrection(target: Target & { restore: boolean }, timeZone: string): Promise<boolean> {
  const { actor, customerId, key, restore } = target;
  return prisma().$transaction(async (tx) => {
    const { now } = await lockClaim(tx, target, timeZone);
    const standing = await findStanding(tx, customerId, key);
    if (!standing) return false;
    target.ifMatch(standing.id);
    await tx.correction.update({
      where: { customerId_id: { customerId, id: standing.id } },
      data: { undoneAt: now, undoneBy: actor.name },
    });
    if (restore)
      await tx.correction.updateMany({
        where: { customerId, key, replacedBy: standing.id },
        data: { undoneAt: null, undoneBy: null, replacedBy: null },
      });
    await audit(tx, target, "correction.undone", { key, action: standing.action, restore });
    return true;
  });
}

const findStanding = (tx: Prisma.TransactionClient, customerId: string, key: string) =>
  tx.correction.findFirst({ where: { customerId, key, undoneAt: null } });

/** Waits for other writers of the claim, and asks again for the customer: both may have changed since. */
async function lockClaim(
  tx: Prisma.TransactionClient,
  { actor, customerId, key }: Target,
  timeZone: string,
): Promise<{ now: Date; day: Day }> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, hashtextextended(${customerId}, 0)))`;
  // By the database's clock, which stood still while this waited: a later correction must not look like the older one.
  const [customer] = await tx.$queryRaw<{ refused: boolean; now: Date; day: string }[]>`
    select c.profiling_consent is not distinct from false as refused,
      greatest(now(), (select max(x.created_at) + interval '1 millisecond' from corrections x
        where x.customer_id = c.id and x.key = ${key})) as now,
      to_char(now() at time zone ${timeZone}, 'YYYY-MM-DD') as day
    from customers c where c.id = ${customerId}
      and (${actor.stores}::text[] is null or c.store_id = any(${actor.stores}::text[])) for key share`;
  if (!customer) throw new AppError("not_found", "There is no such customer.");
  if (customer.refused) throw new AppError("profiling_refused", "This customer refused profiling.");
  return customer;
}

function audit(
  tx: Prisma.TransactionClient,
  { actor, customerId }: Target,
  action: string,
  detail: Prisma.InputJsonObject,
): Promise<unknown> {
  return tx.auditEntry.create({ data: auditEntry(actor, action, `customer:${customerId}`, detail) });
}
