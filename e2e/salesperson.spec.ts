import { answerFailure, callApi, expect, idOf, test } from "./fixtures";

test("half a name without accents leads to the profile, its evidence, and a second version", async ({
  page,
  login,
}) => {
  await login("salesperson", "/customers");
  await page.getByRole("searchbox", { name: "Search customers" }).fill("isabel nobr");
  await expect(page).toHaveURL(/query=isabel/);
  await expect(page.getByRole("list", { name: "Customers" }).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("link", { name: "Isabel Nóbrega" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Isabel Nóbrega");

  const claim = page
    .getByRole("region", { name: "Who" })
    .getByRole("button", { name: /^Evidence for/ })
    .first();
  await claim.focus();
  await page.keyboard.press("Enter");
  const evidence = page.getByRole("dialog", { name: /^Evidence for/ });
  await expect(evidence).toContainText(/Rests on \d+/);
  await expect(evidence.getByRole("list", { name: "Facts" }).getByRole("listitem").first()).not.toBeEmpty();
  await expect(evidence).toContainText("Confidence");
  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(claim).toBeFocused();

  await expect(page.getByRole("link", { name: "Version 1", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Regenerate" }).click();
  await expect(page.getByText("Version 2 written")).toBeVisible();
  await expect(page.getByRole("link", { name: "Version 2", exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Read version 1" }).click();
  await expect(page.getByRole("status").filter({ hasText: "You are reading version 1" })).toBeVisible();
  await page.getByRole("link", { name: "Back to version 2" }).click();
  await expect(page.getByText("You are reading version 1")).toBeHidden();
});

test("every sentence of a profile opens what it rests on", async ({ page, login }) => {
  test.slow();
  await login("salesperson", "/customers");
  await page.goto(`/customers/${await idOf(page, "Helena Prado")}`);
  const marks = page.getByRole("main").getByRole("button", { name: /^Evidence for/ });
  // The sections stream in after the page has loaded, all at once: counting does not wait, so wait for many first.
  await expect(marks.nth(12)).toBeVisible();
  const count = await marks.count();
  const dialog = page.getByRole("dialog", { name: /^Evidence for/ });
  for (let at = 0; at < count; at++) {
    await marks.nth(at).click();
    await expect(dialog).toContainText(/Rests on|Looked through/);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});

test("a customer of another store is not found, in the list, on the page and over the API", async ({ page, login }) => {
  await login("admin", "/customers");
  const foreign = await idOf(page, "Luciana Galvão");
  await page.context().clearCookies();
  await login("salesperson", "/customers?query=luciana+galvao");
  await expect(page.getByText("Nobody matches")).toBeVisible();
  const response = await page.goto(`/customers/${foreign}`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such customer here");
  await expect(page.getByText("Luciana")).toHaveCount(0);
  for (const path of [`/api/v1/customers/${foreign}`, `/api/v1/customers/${foreign}/profile`])
    expect((await callApi(page, "GET", path)).status).toBe(404);
  expect((await callApi(page, "POST", `/api/v1/customers/${foreign}/profile`, {})).status).toBe(404);
});

test("today leads to the customers who are coming", async ({ page, login }) => {
  await login("salesperson");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thursday, 18 June");
  const appointments = page.getByRole("region", { name: "Appointments" });
  await appointments.getByRole("link", { name: "Helena Prado" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Helena Prado");
  await expect(page.getByRole("complementary").getByText("Today, 16:00")).toBeVisible();
});

test("a failed regeneration says why, with the request id, and can be tried again", async ({ page, login }) => {
  await login("salesperson", "/customers");
  const id = await idOf(page, "Clara Antunes");
  await page.goto(`/customers/${id}`);
  await page.route("**/api/v1/customers/*/profile", answerFailure);
  await page.getByRole("button", { name: "Regenerate" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "No new version was written." });
  await expect(alert).toContainText("The database did not answer.");
  await expect(alert).toContainText("request-of-the-test");
  await page.unroute("**/api/v1/customers/*/profile");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Version 2 written")).toBeVisible();
  await expect(alert).toBeHidden();
});
