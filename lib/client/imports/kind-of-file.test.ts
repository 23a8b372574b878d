import { expect, it } from "vitest";
import { kindOfFile, typeOfFile } from "./kind-of-file";

it.each([
  ["customers.csv", "customers"],
  ["Clientes 2026.CSV", "customers"],
  ["produtos_catalogo.csv", "products"],
  ["purchases.jsonl", "purchases"],
  ["order_lines.csv", "purchases"],
  ["product_views.csv", "events"],
  ["customer-events.ndjson", "events"],
  ["export (3).csv", null],
])("%s holds %s", (name, kind) => {
  expect(kindOfFile(name)).toBe(kind);
});

it.each([
  ["a.jsonl", "application/x-ndjson"],
  ["a.NDJSON", "application/x-ndjson"],
  ["a.csv", "text/csv"],
  ["a", "text/csv"],
])("%s is sent as %s", (name, type) => {
  expect(typeOfFile(name)).toBe(type);
});
