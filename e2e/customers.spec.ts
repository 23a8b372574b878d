import { expect, test } from "./fixtures";

test("the keyboard alone searches, walks the rows and opens one", async ({ page, login }) => {
  await login("salesperson", "/customers");
  const rows = page.getByRole("list", { name: "Customers" }).getByRole("link");
  await expect(rows.nth(2)).toBeVisible();
  const third = await rows.nth(2).textContent();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search customers" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(third ?? "");
});

test("filters live in the URL, survive a reload and can be cleared", async ({ page, login }) => {
  await login("marketer", "/customers");
  const count = page.getByRole("status").filter({ hasText: " of " });
  const everyone = await count.textContent();
  await page.getByRole("button", { name: "VIP" }).click();
  await expect(page).toHaveURL(/vip=true/);
  await expect(count).not.toHaveText(everyone ?? "");
  const vips = await count.textContent();
  await page.reload();
  await expect(page.getByRole("button", { name: "VIP" })).toHaveAttribute("aria-pressed", "true");
  await expect(count).toHaveText(vips ?? "");
  await page.getByRole("button", { name: "Store" }).click();
  await page.getByRole("menuitem", { name: "Leblon" }).click();
  await expect(page).toHaveURL(/store=leblon/);
  await expect(page.getByRole("button", { name: "Store: Leblon" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search customers" }).fill("zzzz");
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(page).toHaveURL(/\/customers$/);
  await expect(count).toHaveText(everyone ?? "");
});

test("more customers come by the button, each once", async ({ page, login }) => {
  await login("marketer", "/customers");
  const rows = page.getByRole("list", { name: "Customers" }).getByRole("link");
  await expect(rows).toHaveCount(25);
  await page.getByRole("button", { name: "25 more" }).click();
  await expect(rows).toHaveCount(50);
  const addresses = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(addresses).size).toBe(50);
});

test("a list that does not load says so and recovers", async ({ page, login }) => {
  await login("salesperson", "/customers");
  await page.route("**/api/v1/customers?**", (route) => route.abort());
  await page.getByRole("searchbox", { name: "Search customers" }).fill("maria");
  const alert = page.getByRole("alert").filter({ hasText: "did not load" });
  await expect(alert).toContainText("The server did not answer", { timeout: 15_000 });
  await page.unroute("**/api/v1/customers?**");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("link", { name: "Maria Silva" })).toBeVisible();
});
