import { accountOf, callApi, expect, fillSignIn, test } from "./fixtures";

test("a wrong password is refused in words, and the page asked for is kept", async ({ page }) => {
  const { email, password } = accountOf("salesperson");
  await page.goto("/customers?query=helena");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await fillSignIn(page, email, "not this one");
  await expect(page.getByRole("alert").filter({ hasText: "password" })).toHaveText(
    /The email or the password is not right/,
  );
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(/\/customers\?query=helena$/);
  await expect(page.getByRole("link", { name: "Helena Prado" })).toBeVisible();
});

test("after signing in, another site is never the next page", async ({ page }) => {
  const { email, password } = accountOf("marketer");
  await page.goto("/sign-in?next=https://example.com/");
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(/\/today$/);
});

test("each role gets its own places", async ({ page, login }) => {
  await login("salesperson");
  const places = page.getByRole("navigation", { name: "Main" }).first().getByRole("link");
  await expect(places).toHaveText(["Today", "Customers"]);
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
  await page.context().clearCookies();
  await login("admin");
  await expect(places).toHaveText(["Today", "Customers", "Settings"]);
});

test("signing out ends the session on the server, not only in the browser", async ({ page, login, browser }) => {
  await login("marketer");
  const kept = await page.context().storageState();
  expect((await callApi(page, "GET", "/api/v1/customers?limit=1")).status).toBe(200);
  await page.getByRole("button", { name: "your menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  const thief = await browser.newContext({ storageState: kept });
  const other = await thief.newPage();
  await other.goto("/today");
  await expect(other).toHaveURL(/\/sign-in/);
  expect((await callApi(other, "GET", "/api/v1/customers?limit=1")).status).toBe(401);
  await thief.close();
});
