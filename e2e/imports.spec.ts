import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { answerFailure, callApi, expect, test } from "./fixtures";

const csv = (text: string, name = "customers.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const mixed = [
  "customer_id,name,email,vip,shoe",
  "import-1,Ana Sá,ana@example.com,yes,38",
  "import-2,Bea,bea@example.com,perhaps,39",
  ",Cai,cai@example.com,no,40",
  'import-4,"=cmd|calc",dora@example.com,=1+1,41',
  "import-5,Eva,eva@example.com,,42",
];

test("a file with good and bad rows: the good are in, the bad are named and can be downloaded", async ({
  page,
  login,
}) => {
  await login("admin", "/settings/imports");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles([
    csv(`${mixed.join("\r\n")}\r\n`),
    csv("product_id,name\nimport-p1,Wool coat\n", "export (3).csv"),
  ]);

  const queue = page.getByRole("list", { name: "Files to import" });
  await expect(queue.getByLabel("Rows of customers.csv")).toHaveValue("customers");
  // What the name does not tell a person has to say.
  await expect(page.getByRole("button", { name: "Import 2 files" })).toBeDisabled();
  await queue.getByLabel("Rows of export (3).csv").selectOption("Products");
  await page.getByRole("button", { name: "Import 2 files" }).click();

  const row = page.getByRole("list", { name: "Imports" }).getByRole("listitem").filter({ hasText: "customers.csv" });
  await expect(row).toContainText("2 rows kept, 3 refused");
  await expect(row).toContainText("2 new.");
  await expect(queue).toHaveCount(0);
  const products = page
    .getByRole("list", { name: "Imports" })
    .getByRole("listitem")
    .filter({ hasText: "export (3).csv" });
  await expect(products).toContainText("1 row kept");

  await row.getByRole("link", { name: "See 3 errors of customers.csv" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("customers.csv");
  await expect(page.getByText("left out: shoe")).toBeVisible();
  const errors = page.getByRole("table").getByRole("row");
  await expect(errors).toHaveCount(1 + 3);
  await expect(errors.nth(1)).toContainText(
    /customers\.csv\s*(row )?3\s*vip.*perhaps.*is neither yes nor no.*write true or false/,
  );
  await expect(errors.nth(2)).toContainText(/4\s*customer_id.*blank.*every row needs one/);
  await expect(errors.nth(3)).toContainText(/5\s*vip.*=1\+1/);

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download errors (CSV)" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("customers-errors.csv");
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
  expect(lines[0]).toMatch(/file,row,column,value,problem,fix$/);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/^customers\.csv,5,vip,'=1\+1,/);

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
});

test("a file that is refused says why, one that was not sent is sent again", async ({ page, login }) => {
  await login("admin", "/settings/imports");
  await page.route("**/api/v1/imports?*", answerFailure, { times: 1 });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(csv("id,name\n1,Ana\n", "clients.csv"));
  await page.getByRole("button", { name: "Import 1 file" }).click();
  const queue = page.getByRole("list", { name: "Files to import" });
  await expect(queue.getByRole("alert")).toContainText("clients.csv was not sent. The database did not answer.");
  await queue.getByRole("button", { name: "Try again" }).click();
  const row = page.getByRole("list", { name: "Imports" }).getByRole("listitem").filter({ hasText: "clients.csv" });
  await expect(row).toContainText("Nothing was kept");
  await expect(row).toContainText("clients.csv column customer_id is missing; add the column");

  const { body } = await callApi(page, "GET", "/api/v1/imports");
  expect(body.items[0]).toMatchObject({ name: "clients.csv", status: "finished", requested_by: expect.any(String) });
});
