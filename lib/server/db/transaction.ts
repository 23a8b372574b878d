import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/server/db/client";

/** A connection inside a transaction: what bulk paths are given instead of the pool. */
export type Connection = PoolClient;

/** Runs `work` in one transaction on one connection: committed when it returns, nothing of it left when it throws. */
export async function inTransaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  let broken: Error | undefined;
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    return result;
  } catch (error) {
    // A connection that cannot even roll back must not be used again.
    await connection.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}
