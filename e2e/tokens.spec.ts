import { expect, test } from "./fixtures";

test("a token is shown once, works from outside, and stops when it is revoked", async ({ page, login, request }) => {
  await login("admin", "/settings");
  await page.getByRole("button", { name: "Create a token" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByText("Give it a name")).toBeVisible();
  await dialog.getByLabel("Name").fill("CRM of the test");
  await dialog.getByLabel("Acts as").selectOption("salesperson");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByText("at least one store")).toBeVisible();
  await dialog.getByLabel("Leblon").check();
  await dialog.getByRole("button", { name: "Create" }).click();
  const token = await dialog.getByLabel("Token", { exact: true }).inputValue();
  expect(token).toMatch(/^fap_/);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(token)).toHaveCount(0);

  const ask = () => request.get("/api/v1/customers?limit=200", { headers: { authorization: `Bearer ${token}` } });
  const answer = await ask();
  expect(answer.status()).toBe(200);
  const stores = (await answer.json()).items.map((customer: { store: { id: string } }) => customer.store.id);
  expect(new Set(stores)).toEqual(new Set(["leblon"]));

  const row = page.getByRole("row").filter({ hasText: "CRM of the test" });
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide(), "the list on a phone").toBeLessThanOrEqual(0);
  await expect(row.getByText("May: customers read")).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });

  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("Being revoked");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("button", { name: "Revoke" })).toBeVisible();
  expect((await ask()).status()).toBe(200);

  await row.getByRole("button", { name: "Revoke" }).click();
  // Leaving the page does not wait for the moment in which it could be undone.
  await page.getByRole("link", { name: "Customers" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Customers");
  await expect.poll(async () => (await ask()).status()).toBe(401);
  await page.goto("/settings");
  await expect(row).toContainText("Revoked");
});
