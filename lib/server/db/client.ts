import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/lib/server/db/generated/client";
import { env } from "@/lib/server/env";
import { describeError, log } from "@/lib/server/http/log";

// One pool a process, shared by Prisma and by the bulk paths, also over hot reloads.
const shared = globalThis as { fapPool?: Pool; fapPrisma?: PrismaClient };

/** The pool behind everything: bulk paths (COPY, unnest, set-based reads) use it directly in stores. */
export function pool(): Pool {
  shared.fapPool ??= newPool();
  return shared.fapPool;
}

function newPool(): Pool {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    // Prisma's adapter takes every time it reads or writes for UTC, whatever zone the server has its sessions in.
    onConnect: async (client) => void (await client.query("set time zone 'UTC'")),
  });
  // A connection cut while nobody uses it (the server restarts) must not end the program: the next query opens another.
  const onError = (error: Error) => log().warn({ error: describeError(error) }, "a database connection was lost");
  pool.on("error", onError);
  // The pool listens to idle connections only; one that is lost while it closes would end the program too.
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

export function prisma(): PrismaClient {
  shared.fapPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return shared.fapPrisma;
}

/** Ends all connections: commands and tests call it last. */
export async function disconnect(): Promise<void> {
  await shared.fapPrisma?.$disconnect();
  if (shared.fapPool && !shared.fapPool.ended) await shared.fapPool.end();
  shared.fapPrisma = undefined;
  shared.fapPool = undefined;
}
