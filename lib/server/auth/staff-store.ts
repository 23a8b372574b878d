import "server-only";
import { pool } from "@/lib/server/db/client";

/** The id of the staff account with this id or email, disabled ones too; null when there is none. */
export async function findUserId(idOrEmail: string): Promise<string | null> {
  const { rows } = await pool().query<{ id: string }>(
    "select id from users where id::text = lower($1) or email = lower($1)",
    [idOrEmail.trim()],
  );
  return rows[0]?.id ?? null;
}
