import type { ImportKind } from "@/lib/contracts/import";

/** Words that names of such files have, in English, Portuguese and Spanish. */
const words: [ImportKind, RegExp][] = [
  ["events", /event|view|click|browse|search|track|visit|navega/],
  ["purchases", /purchase|order|sale|transaction|line|compra|pedido|venda|venta/],
  ["products", /product|produto|producto|catalog|item|sku|article|artigo|stock|estoque/],
  ["customers", /customer|client|people|person|contact|member|user|buyer/],
];

/** What a file holds, as far as its name tells; null when it does not. */
export function kindOfFile(name: string): ImportKind | null {
  const plain = name.toLowerCase();
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** How a file is sent: its ending tells how it is written; whatever else there is, the server says what it is. */
export function typeOfFile(name: string): "text/csv" | "application/x-ndjson" {
  return /\.(jsonl|ndjson|json)$/i.test(name) ? "application/x-ndjson" : "text/csv";
}
