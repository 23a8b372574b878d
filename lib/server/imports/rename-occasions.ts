import "server-only";
import { occasionName } from "@/lib/domain/taxonomy/occasions";
import type { Connection } from "@/lib/server/db/transaction";

/** Declared occasions that the present taxonomy has a name for and an earlier one had not, or that were kept as they came. */
export async function renameOccasions(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ occasion: string }>(
    "select distinct occasion from purchase_lines where occasion is not null",
  );
  const others = rows.map(({ occasion }) => [occasion, occasionName(occasion)]).filter(([was, is]) => was !== is);
  await connection.query(
    `update purchase_lines l set occasion = n.name from unnest($1::text[], $2::text[]) n(was, name) where l.occasion = n.was`,
    [others.map(([was]) => was), others.map(([, is]) => is)],
  );
}
