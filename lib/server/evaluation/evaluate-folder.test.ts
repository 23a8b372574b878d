import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { evaluateFolder, evaluateFolderTexts } from "@/lib/server/evaluation/evaluate-folder";
import { emptyRetailer } from "@/lib/server/imports/test-retailer";

await openTestDatabase();
beforeEach(async () => emptyRetailer());
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true });
});

function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "evaluation-"));
  made.push(dir);
  return dir;
}

const products = [
  "p1,Silk blouse,Tops > Blouse,Black",
  "p2,Wool blazer,Jackets > Blazer,Navy",
  "p3,Midi dress,Dresses > Midi dress,Red",
  "p4,Oak table,Furniture > Tables,Brown",
];
/** Thirty customers, an order a month, of whom each third one buys one thing only. */
const purchases = Array.from({ length: 30 }, (_, c) =>
  Array.from({ length: 15 }, (_, m) => {
    const product = c % 3 === 0 ? 1 : ((c + m) % 4) + 1;
    const day = `202${4 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}-${String((c % 27) + 1).padStart(2, "0")}`;
    return `o${c}-${m},c${c},p${product},${day},1,${20 + product * 10},EUR`;
  }),
).flat();

function folder(order: <T>(rows: readonly T[]) => readonly T[], labels: readonly string[] = []): string {
  const dir = emptyFolder();
  const write = (name: string, header: string, rows: readonly string[]) =>
    writeFileSync(join(dir, name), `${[header, ...order(rows)].join("\n")}\n`);
  write("products.csv", "product_id,name,category,color", products);
  write("purchases.csv", "order_id,customer_id,product_id,purchased_at,quantity,unit_price,currency", purchases);
  if (labels.length > 0) write("labels.csv", "order_id,occasion", labels);
  return dir;
}
const asWritten = <T>(rows: readonly T[]) => rows;
const backwards = <T>(rows: readonly T[]) => [...rows].reverse();

describe("evaluateFolder", () => {
  it("measures the same, to the byte, whatever the order of the rows", async () => {
    const first = await evaluateFolder(folder(asWritten), [], () => {});
    await emptyRetailer();
    const second = await evaluateFolder(folder(backwards), [], () => {});
    expect(second.checksums).toEqual(first.checksums);
    const timeless = ({ tasks }: typeof first) => tasks.map(({ seconds: _, ...task }) => task);
    expect(timeless(second)).toEqual(timeless(first));
  });

  it("names every task, what it is over and against what; and says nothing of what the folder cannot show", async () => {
    const { sizes, as_of, tasks } = await evaluateFolder(folder(asWritten), [], () => {});
    expect(sizes).toMatchObject({ customers: 30, products: 4, purchase_lines: 450, events: 0 });
    expect(as_of).toBe("2025-03-27");
    const next = tasks.find(({ name, scope }) => name === "next-type" && scope === "all-days")!;
    expect(Object.keys(next.baselines)).toEqual(["global", "trend", "own", "shrunk", "reference"]);
    expect(Object.keys(next.paired)).toEqual(Object.keys(next.baselines));
    expect(next.n).toBeGreaterThan(50);
    expect(tasks.some(({ name }) => name === "occasion")).toBe(false);
    expect(tasks.find(({ name }) => name === "size")).toMatchObject({ n: 0, value: null });
  });

  it("reads what rentals were for from labels.csv, and keeps to the tasks asked for", async () => {
    const labels = purchases.map((row) => `${row.split(",")[0]},${row.includes("p3") ? "wedding" : "work"}`);
    const { tasks } = await evaluateFolder(folder(asWritten, labels), ["occasion"], () => {});
    expect(new Set(tasks.map(({ name }) => name))).toEqual(new Set(["occasion"]));
    expect(tasks.find(({ scope }) => scope === "last-rental")).toMatchObject({ n: 30, value: 1 });
  });

  it("refuses a folder without any of the four files", async () => {
    await expect(evaluateFolder(emptyFolder(), [], () => {})).rejects.toThrow(/has none of customers.csv/);
  });
});

describe("evaluateFolderTexts", () => {
  it("measures the words of everybody's profile on the last day, and saves none of them", async () => {
    const dir = folder(asWritten);
    const report = await evaluateFolderTexts(dir, "en");
    expect(report).toMatchObject({
      source: basename(dir),
      as_of: "2025-03-27",
      profiles: 30,
      passed_over: 0,
      briefs: null,
    });
    expect(report.repetition.parts.who!.n).toBeGreaterThanOrEqual(30);
    expect(report.length.style!.statements.n).toBe(30);
    expect(report.repetition.worst.some(({ text }) => text.includes("the Silk blouse"))).toBe(false);
    expect(await prisma().profile.count()).toBe(0);
  });

  it("leaves out who refused, and says how many", async () => {
    const dir = folder(asWritten);
    writeFileSync(
      join(dir, "customers.csv"),
      "customer_id,name,profiling_consent\nc3,Ana Prates,false\nc4,Rui Prates,\n",
    );
    expect(await evaluateFolderTexts(dir, "en")).toMatchObject({ profiles: 29, passed_over: 1 });
  });
});
