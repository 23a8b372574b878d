import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, idOf, test } from "./fixtures";

const desktop = { width: 1280, height: 900 };
const tablet = { width: 820, height: 1180 };
const phone = { width: 390, height: 844 };
// What axe reads differs by layout and by colours, not by each pair of them; the tablet's layout is the desktop's, narrower.
const views = [
  { view: "light, desktop", colorScheme: "light", viewport: desktop },
  { view: "light, phone", colorScheme: "light", viewport: phone },
  { view: "dark, desktop", colorScheme: "dark", viewport: desktop },
] as const;

async function expectNothing(page: Page, what: string) {
  await expect(page.getByRole("status", { name: /^Loading/ }), what).toHaveCount(0);
  await expect(page.locator("h1"), what).toBeAttached();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  expect(found, what).toEqual([]);
  await expectToFit(page, what);
}

async function expectToFit(page: Page, what: string) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${what}: wider than the window`).toBeLessThanOrEqual(0);
}

for (const { view, colorScheme, viewport } of views) {
  test.describe(view, () => {
    test.use({ colorScheme, viewport });

    test("axe finds nothing, and no page is wider than its window", async ({ page, login }) => {
      test.slow();
      await page.goto("/sign-in");
      await expectNothing(page, "sign-in");
      await login("salesperson");
      await expectNothing(page, "today");
      await page.goto("/customers");
      await expectNothing(page, "customers");
      await page.goto("/customers?query=nobody+has+this+name");
      await expectNothing(page, "customers, none");
      await page.goto("/customers/unknown");
      await expectNothing(page, "no such customer");
      await page.goto(`/customers/${await idOf(page, "Cecília Noronha")}`);
      await expectNothing(page, "refused");
      await page.goto(`/customers/${await idOf(page, "Helena Prado")}`);
      await expectNothing(page, "customer");
      await page
        .getByRole("button", { name: /^Evidence for/ })
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNothing(page, "evidence");
    });

    test("axe finds nothing in the documentation", async ({ page }) => {
      test.slow();
      for (const path of ["/docs", "/docs/errors", "/docs/reference/customers"]) {
        await page.goto(path);
        await expectNothing(page, path);
      }
    });

    test("axe finds nothing for an admin", async ({ page, login }) => {
      test.slow();
      await login("admin");
      await expectNothing(page, "today of an admin");
      await page.goto("/settings");
      await expectNothing(page, "settings");
      await page.getByRole("button", { name: "Create a token" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNothing(page, "new token");
      await page.goto("/settings/webhooks");
      await expectNothing(page, "webhooks");
      await page.getByRole("button", { name: "Add a webhook" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNothing(page, "new webhook");
      await page.goto("/settings/house");
      await expectNothing(page, "house");
      await page.goto("/settings/engine");
      await expectNothing(page, "engine");
      await page.goto("/settings/imports");
      await page.getByText("Which columns a file has").click();
      await expectNothing(page, "imports");
    });
  });
}

test("no page is wider than a tablet", async ({ page, login }) => {
  test.slow();
  await page.setViewportSize(tablet);
  await login("admin");
  const customer = `/customers/${await idOf(page, "Helena Prado")}`;
  const settings = ["tokens", "house", "engine", "webhooks", "imports"].map((name) => `/settings/${name}`);
  for (const path of ["/today", "/customers", customer, ...settings, "/docs", "/docs/reference/customers"]) {
    await page.goto(path);
    await expectToFit(page, path);
  }
});

test("axe finds nothing in the guides of the documentation", async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto("/docs");
  const listed = page.getByRole("navigation", { name: "Documentation", exact: true }).getByRole("link");
  const all = await listed.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // The pages of the reference are one page over other data: two of them are read above and here.
  const paths = all.filter((path) => !path.startsWith("/docs/reference/") || path.endsWith("/webhooks"));
  expect(paths.length).toBeGreaterThan(8);
  for (const path of paths) {
    await page.goto(path);
    await expectNothing(page, path);
  }
});
