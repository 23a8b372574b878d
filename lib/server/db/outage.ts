import "server-only";
import { AppError } from "@/lib/server/app-error";

/**
 * PostgreSQL's classes 08 (connection), 53 (resources), 57P (shutdown), Prisma's P10xx and P2028 (a transaction that got
 * no connection, or waited too long for a lock), and the system's own.
 */
const outage = /^(08|53|57P|P10\d\d$|P2028$|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;

/** Whether the error, or what caused it, says that the database is away or busy, not that the query is wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // What a use case threw on purpose says itself what it is: another server that is away is not the database.
  if (error instanceof AppError && error.code !== "internal") return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && outage.test(code)) return true;
  if (/Connection terminated|timeout exceeded when trying to connect/.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.some(isOutage)) return true;
  return isOutage(error.cause);
}
