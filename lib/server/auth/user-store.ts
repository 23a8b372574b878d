import "server-only";
import type { Role } from "@/lib/contracts/actor";
import { hashPassword, verifyPassword } from "@/lib/server/auth/password";
import { prisma } from "@/lib/server/db/client";

export type NewUser = { email: string; name: string; role: Role; password: string; storeIds: string[] };

const normalEmail = (email: string) => email.trim().toLowerCase();

/**
 * Adds a member of staff; whoever has the email already stays as they are, password included, so that seeding twice
 * changes nothing. Returns the account's id and whether it is new.
 */
export async function createUser(user: NewUser): Promise<{ id: string; created: boolean }> {
  const email = normalEmail(user.email);
  const known = await prisma().user.findUnique({ where: { email }, select: { id: true } });
  if (known) return { id: known.id, created: false };
  const passwordHash = await hashPassword(user.password);
  const stores = { create: user.storeIds.map((storeId) => ({ storeId })) };
  try {
    const row = await prisma().user.create({
      data: { email, name: user.name, role: user.role, passwordHash, stores },
      select: { id: true },
    });
    return { id: row.id, created: true };
  } catch (error) {
    // Two at once with one email: the second finds the first's row.
    const first = await prisma().user.findUnique({ where: { email }, select: { id: true } });
    if (!first) throw error;
    return { id: first.id, created: false };
  }
}

/** The id of the account with this email and password, or null; takes the same time whether or not it exists. */
export async function findUserByPassword(email: string, password: string): Promise<string | null> {
  const row = await prisma().user.findUnique({
    where: { email: normalEmail(email) },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const right = await verifyPassword(password, row?.passwordHash ?? null);
  return right && row && !row.disabledAt ? row.id : null;
}
