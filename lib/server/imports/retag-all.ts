import "server-only";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { pool } from "@/lib/server/db/client";
import { inTransaction } from "@/lib/server/db/transaction";
import { lockImports } from "@/lib/server/imports/import-store";
import { renameOccasions } from "@/lib/server/imports/rename-occasions";
import { tagProducts } from "@/lib/server/imports/tag-products";
import { listDays, rollUp } from "@/lib/server/population/roll-up";

/**
 * Tags every product with the present taxonomy, gives declared occasions its names, and rolls up every day, in one transaction. Tags and rollups of
 * earlier versions stay, for the profiles that rest on them.
 */
export async function retagAll(): Promise<void> {
  await inTransaction(async (connection) => {
    await lockImports(connection);
    await connection.query("create temp table touched (id text) on commit drop");
    await tagProducts(connection, "select id from products", "touched");
    await renameOccasions(connection);
    await rollUp(connection, await listDays(connection));
    await connection.query("update workspace set data_revision = data_revision + 1");
  });
}

/** `retagAll` when there are products that the present taxonomy has never seen. True when it was done. */
export async function retagIfOutdated(): Promise<boolean> {
  const { rows } = await pool().query<{ outdated: boolean }>(
    `select exists (select from products) and not exists (select from product_tags where taxonomy_version = $1) as outdated`,
    [TAXONOMY_VERSION],
  );
  if (!rows[0]!.outdated) return false;
  await retagAll();
  return true;
}
