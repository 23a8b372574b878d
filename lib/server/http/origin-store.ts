import "server-only";
import { pool } from "@/lib/server/db/client";

/** The origins whose pages an admin lets call the API. */
export async function findAllowedOrigins(): Promise<string[]> {
  const { rows } = await pool().query<{ origins: string[] }>("select allowed_origins as origins from workspace");
  return rows[0]?.origins ?? [];
}
