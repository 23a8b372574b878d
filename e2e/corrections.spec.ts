import type { Locator, Page } from "@playwright/test";
import { answerFailure, callApi, idOf, expect as plain, test } from "./fixtures";

// Each reads, writes and reads again: more patience than for a page alone.
test.beforeEach(() => test.slow());
const expect = plain.configure({ timeout: 60_000 });

const who = (page: Page) => page.getByRole("region", { name: "Who" });
const evidence = (page: Page) => page.getByRole("dialog", { name: /^Evidence for/ });
const setByStaff = (page: Page) => page.getByRole("list", { name: "Set by staff" });

/** Opens a claim's evidence; its code comes with the first one. */
async function open(page: Page, mark: Locator) {
  await mark.click();
  await expect(evidence(page)).toBeVisible();
}

/** The words of the nth claim of the first section, as its mark says them. */
async function claimAt(page: Page, at: number) {
  const name = await who(page)
    .getByRole("button", { name: /^Evidence for/ })
    .nth(at)
    .getAttribute("aria-label");
  const [, words] = /“(.+)”/.exec(name ?? "") ?? [];
  return {
    words: words ?? "",
    mark: (text = words) => who(page).getByRole("button", { name: `Evidence for “${text}”` }),
  };
}

test("a corrected claim keeps its words, with who, when and why, until it is undone", async ({ page, login }) => {
  await login("salesperson", "/customers");
  await page.goto(`/customers/${await idOf(page, "Regina Sampaio")}`);
  const { words, mark } = await claimAt(page, 0);
  const instead = "Comes by when a new coat is in, and only then.";

  await mark().focus();
  await page.keyboard.press("Enter");
  await expect(evidence(page)).toBeVisible();
  await page.keyboard.press("e");
  const field = evidence(page).getByLabel("Say instead");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(words);

  await field.fill("Write to her at regina@example.com.");
  await page.keyboard.press("Enter");
  await expect(evidence(page).getByText(/leave it out/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(evidence(page).getByRole("button", { name: "Correct" })).toBeFocused();

  await page.keyboard.press("e");
  await field.fill(instead);
  await evidence(page).getByLabel("Why").fill("Told me at the fitting");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Claim corrected.")).toBeVisible();
  await expect(evidence(page)).toBeHidden();
  await expect(mark(instead)).toBeFocused();
  await expect(mark()).toHaveCount(0);

  await page.getByRole("button", { name: "Regenerate" }).click();
  await expect(page.getByText("Version 3 written")).toBeVisible();
  await expect(page.getByRole("link", { name: "Version 3", exact: true })).toBeVisible();
  await page.reload();

  const languages = page.getByRole("navigation", { name: "Language of the profile" });
  await languages.getByRole("link", { name: "Português" }).click();
  await expect(page).toHaveURL(/language=pt-BR/);
  await expect(who(page).locator("[lang='pt-BR']").first()).toContainText(/pedidos?|peças?/);
  await expect(mark(instead)).toBeVisible();
  await languages.getByRole("link", { name: "English" }).click();
  await expect(who(page)).toContainText(/orders|pieces/);

  await open(page, mark(instead));
  await expect(evidence(page)).toContainText("Corrected by Beatriz Tavares, 18 June: Told me at the fitting");
  await evidence(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: the records speak for themselves again.")).toBeVisible();
  await expect(mark()).toBeFocused();
  await expect(setByStaff(page)).toBeHidden();
});

test("a rejected claim is gone, and is found again where it can be undone", async ({ page, login }) => {
  await login("salesperson", "/customers");
  const id = await idOf(page, "Beatriz Alvarenga");
  await page.goto(`/customers/${id}`);
  const { words, mark } = await claimAt(page, 1);
  await open(page, mark());
  await evidence(page).getByRole("button", { name: "Reject" }).click();
  await expect(page.getByText("Claim rejected.")).toBeVisible();
  await expect(mark()).toHaveCount(0);
  // The focus goes on to what follows.
  await expect(page.getByRole("button", { name: /^Evidence for/ }).and(page.locator(":focus"))).toHaveCount(1);

  const row = setByStaff(page).getByRole("listitem").filter({ hasText: words });
  await expect(row).toContainText("Rejected by Beatriz Tavares, 18 June");
  await row.getByRole("button", { name: /^Undo/ }).click();
  await expect(mark()).toBeVisible();
  await expect(setByStaff(page)).toBeHidden();
  const { body } = await callApi(page, "GET", `/api/v1/customers/${id}/corrections?all=true`);
  expect(body.items).toMatchObject([{ action: "reject", text: words, undone_by: "Beatriz Tavares" }]);
});

test("the way back from an edit leads to what a colleague had set before", async ({ page, login }) => {
  await login("salesperson", "/customers");
  const id = await idOf(page, "Paula Resende");
  await page.goto(`/customers/${id}`);
  const { mark } = await claimAt(page, 0);
  await open(page, mark());
  await page.keyboard.press("p");
  await expect(page.getByText("Claim pinned.")).toBeVisible();
  await expect(evidence(page)).toBeHidden();
  await open(page, mark());
  await expect(evidence(page)).toContainText("Pinned by Beatriz Tavares, 18 June");
  await evidence(page).getByRole("button", { name: "Correct" }).click();
  await evidence(page).getByLabel("Say instead").fill("Something else.");
  await evidence(page).getByRole("button", { name: "Keep correction" }).click();
  await expect(page.getByText("Claim corrected.")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Undone: it is as it was before.")).toBeVisible();
  await expect(mark("Something else.")).toHaveCount(0);
  await expect(setByStaff(page).getByRole("listitem")).toContainText("Pinned by Beatriz Tavares, 18 June");
});

test("a correction that cannot be kept says why, with the request id, and can be tried again", async ({
  page,
  login,
}) => {
  await login("salesperson", "/customers");
  await page.goto(`/customers/${await idOf(page, "Camila Drummond")}`);
  await page.route("**/corrections/*", answerFailure);
  const { mark } = await claimAt(page, 0);
  await open(page, mark());
  await evidence(page).getByRole("button", { name: "Pin" }).click();
  const alert = evidence(page).getByRole("alert");
  await expect(alert).toContainText("Nothing was changed. The database did not answer.");
  await expect(alert).toContainText("request-of-the-test");
  await page.unroute("**/corrections/*");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Claim pinned.")).toBeVisible();
});

test("what is a record is not corrected, and the popover says so", async ({ page, login }) => {
  await login("salesperson", "/customers");
  await page.goto(`/customers/${await idOf(page, "Helena Prado")}`);
  await page.getByRole("list", { name: "Recent browsing" }).getByRole("button").first().click();
  await expect(evidence(page)).toContainText("it cannot be corrected here");
  await expect(evidence(page).getByRole("button", { name: "Correct" })).toHaveCount(0);
});
