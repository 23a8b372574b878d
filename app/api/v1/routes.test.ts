import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";

// Both ways: an operation without a route fails, and so does a route without an operation.

const here = fileURLToPath(new URL(".", import.meta.url));
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const files = globSync("**/route.ts", { cwd: here }).filter(
  (file) => !file.startsWith("[[...path]]") && !file.startsWith("crm/"),
);
const pathOf = (file: string) => `/api/v1/${file.replace(/\/route\.ts$/, "").replaceAll(/\[(\w+)\]/g, "{$1}")}`;
const byPath = Map.groupBy(Object.values<Operation>(operations), (operation) => operation.path as string);

it("has a route file for every path of the operations, and no other", () => {
  expect(files.map(pathOf).sort()).toEqual([...byPath.keys()].sort());
});

it.each(files)("%s answers each method: its operations, or 405", async (file) => {
  const path = pathOf(file);
  const route = (await import(`${here}${file}`)) as Record<string, (request: Request) => Response | Promise<Response>>;
  const has = new Set(byPath.get(path)?.map((operation) => operation.method));
  for (const method of methods) {
    const response = await route[method]?.(new Request(`http://localhost:3000${path}`, { method }));
    expect(response, `${method} ${path}`).toBeDefined();
    if (has.has(method)) expect(response!.status, `${method} ${path}`).not.toBe(405);
    else expect(response!.status, `${method} ${path}`).toBe(405);
  }
});

it("names each operation by its key", () => {
  for (const [key, operation] of Object.entries<Operation>(operations)) expect(operation.id).toBe(key);
});
