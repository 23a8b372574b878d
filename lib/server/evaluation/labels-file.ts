import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Labels } from "@/lib/domain/evaluation/occasion-labels";
import { fileBytes } from "@/lib/server/imports/byte-source";
import { openCsv } from "@/lib/server/imports/open-csv";

/** What each order was for, from labels.csv (order_id, occasion) of the folder; null when there is none. Blank is no label. */
export async function readLabels(folder: string): Promise<Labels | null> {
  const file = join(folder, "labels.csv");
  if (!existsSync(file)) return null;
  const table = await openCsv(fileBytes(file));
  const labels = new Map<string, string>();
  try {
    for await (const row of table.rows) {
      if (!("cells" in row)) continue;
      const { order_id = "", occasion = "" } = row.cells;
      if (order_id !== "" && occasion !== "") labels.set(order_id, occasion);
    }
  } finally {
    await table.close();
  }
  return labels;
}
