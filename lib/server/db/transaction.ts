import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/server/db/client";

/** A connection inside a transaction: what bulk paths are given instead of the pool. */
export type Connection = PoolClient;

/** Runs `work` in one transaction on one connection: committed when it returns, nothing of it left when it throws. */
export async function inTransaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  let broken: Error | undefined;
  // A connection that is lost says so by this event too, and without a listener that would end the program.
  const onError = (error: Error) => {
    broken = error;
  };
  connection.on("error", onError);
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    return result;
  } catch (error) {
    // One that cannot even roll back must not be used again.
    await connection.query("rollback").catch(onError);
    throw error;
  } finally {
    connection.off("error", onError);
    connection.release(broken);
  }
}
