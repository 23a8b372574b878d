import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type ProtocolServer, startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { faithful } from "@/lib/server/profiles/stand-in-answers";
import { callApi, expect, test } from "./fixtures";

const key = "sk-of-the-test-0123456789";
let model: ProtocolServer;
test.beforeAll(async () => {
  model = await startProtocolServer({ answer: faithful, apiKey: key });
});
test.afterAll(() => model.close());

const change = async (page: Page, body: unknown) =>
  expect(await callApi(page, "PATCH", "/api/v1/engine", body)).toMatchObject({ status: 200 });

async function expectBeautiful(page: Page, state: string) {
  for (const [name, width] of Object.entries({ desktop: 1280, tablet: 820, phone: 390 })) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, name).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/engine-${state}-${name}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test.describe("an admin", () => {
  test.beforeEach(() => test.slow());
  // The settings are the whole house's: other tests must find a house without a model.
  test.afterEach(({ page }) =>
    change(page, {
      ...{ model: null, protocol: "responses", allowed_hosts: [], language: null, currency: "USD" },
      ...{ voice: { tone: "", banned_words: [], banned_claims: [] }, prices: null, daily_budget: null },
    }),
  );

  test("sets up a language model, tests it, sees what it took, and takes it away", async ({ page, login }) => {
    await login("admin", "/settings/engine");
    await expect(page.getByText("No language model is set up: the built-in engine writes every profile")).toBeVisible();
    const ask = page.getByRole("button", { name: "Test the model" });
    await expect(ask).toHaveAccessibleDescription("Set up a model first.");
    const [address, name] = [page.getByLabel("Address"), page.getByLabel("Model", { exact: true })];
    const [keyField, budget] = [page.getByLabel("Key", { exact: true }), page.getByLabel("Budget of a day")];
    const save = page.getByRole("button", { name: "Save", exact: true });

    await address.fill("http://10.0.0.1/v1");
    await name.fill("stand-in");
    await keyField.fill(key);
    await page.getByLabel("Tone").fill("warm, never pushing");
    await page.getByLabel("Banned words").fill("cheap\nx");
    await budget.fill("2.50");
    await expect(ask).toHaveAccessibleDescription(/^Save first/);
    await save.click();
    await expect(page.getByLabel("Banned words")).toHaveAccessibleDescription("“x” has fewer than two letters.");
    await expect(page.getByLabel("Banned words")).toBeFocused();
    await page.getByLabel("Banned words").fill("cheap\nbargain");
    await save.click();
    await expect(budget).toHaveAccessibleDescription(/^The budget needs the prices of tokens/);
    await expect(budget).toBeFocused();
    await page.getByLabel("Price of a million input tokens").fill("0.25");
    await save.click();
    await expect(page.getByLabel("Price of a million output tokens")).toHaveAccessibleDescription(/^Give both/);
    await page.getByLabel("Price of a million output tokens").fill("2");
    await save.click();
    await expect(address).toHaveAccessibleDescription(/^This leads to an address that is not public/);
    await expect(address).toBeFocused();
    await expect(keyField).toHaveValue(key);
    await expectBeautiful(page, "mistake");

    await address.fill(model.url);
    await save.click();
    await expect(page.getByText(`Profiles are worded by stand-in at ${new URL(model.url).host}`)).toBeVisible();
    await expect(keyField).toHaveValue("");
    await expect(keyField).toHaveAccessibleDescription(/^Set on \d+ \w+ \d{4}, \d\d:\d\d\. Never shown again\.$/);
    await page.reload();
    expect(await page.content()).not.toContain(key);
    const answer = await callApi(page, "GET", "/api/v1/engine");
    expect(JSON.stringify(answer)).not.toContain(key);
    expect(answer.body.voice).toEqual({
      tone: "warm, never pushing",
      banned_words: ["cheap", "bargain"],
      banned_claims: [],
    });

    await ask.click();
    await expect(page.getByText("stand-in answers.")).toBeVisible();
    await expect(page.getByText("It takes a schema and keeps to it.")).toBeVisible();
    await expect(page.getByText(/^First words after \d.* m?s, all after \d.* m?s\.$/)).toBeVisible();
    expect(model.calls.at(-1)).toMatchObject({ key: "right", model: "stand-in" });
    await expect(page.getByRole("region", { name: /^Today/ })).toContainText(/\$0\.0\d+ of \$2\.50 spent/);
    await expect(page.getByRole("row", { name: /^Today stand-in/ })).toContainText(/\$0\.0\d+/);
    await expectBeautiful(page, "tested");

    await page.getByRole("button", { name: "Remove the key" }).click();
    await expect(page.getByText("The key is removed when you save.")).toBeVisible();
    await page.getByRole("button", { name: "Keep the key" }).click();
    await expect(page.getByText("Everything is saved.")).toBeVisible();
    await address.fill(`${model.url}/elsewhere`);
    await expect(page.getByText("saving clears it, unless you enter a new one")).toBeVisible();
    await save.click();
    await expect(keyField).toHaveAccessibleDescription(/^Kept encrypted/);
    expect((await callApi(page, "GET", "/api/v1/engine")).body.key_set_at).toBeNull();
    await ask.click();
    await expect(page.getByText("stand-in did not answer.")).toBeVisible();
    await expectBeautiful(page, "failed");

    await page.getByRole("button", { name: "Remove the connection" }).click();
    await page.getByRole("button", { name: "Keep the connection" }).click();
    await expect(name).toHaveValue("stand-in");
    await page.getByRole("button", { name: "Remove the connection" }).click();
    await save.click();
    await expect(page.getByText("No language model is set up")).toBeVisible();
    const tone = page.getByLabel("Tone");
    await expect(tone).toHaveValue("warm, never pushing");
    await tone.fill("loud");
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(tone).toHaveValue("warm, never pushing");
    await expect(save).toBeFocused();
  });

  test("loses nothing that they typed when somebody else was faster", async ({ page, login }) => {
    await login("admin", "/settings/engine");
    const save = page.getByRole("button", { name: "Save", exact: true });
    await page.getByLabel("Tone").fill("mine");
    await change(page, { allowed_hosts: ["models.example.com"] });
    await save.click();
    const stale = page.getByRole("alert").filter({ hasText: "Somebody else changed the settings meanwhile." });
    await expect(stale).toContainText("What you wrote is still here, and not saved.");
    await expectBeautiful(page, "stale");
    await stale.getByRole("button", { name: "Show theirs" }).click();
    await expect(page.getByLabel("Allowed hosts")).toHaveValue("models.example.com");
    await expect(page.getByLabel("Tone")).toHaveValue("mine");
    await expect(stale).toHaveCount(0);
    await expect(save).toBeFocused();
    await save.click();
    await expect(page.getByText("Everything is saved.")).toBeVisible();
    expect((await callApi(page, "GET", "/api/v1/engine")).body).toMatchObject({
      allowed_hosts: ["models.example.com"],
      voice: { tone: "mine" },
    });
  });
});

test.describe("where the environment names a model", () => {
  test.use({ baseURL: process.env.E2E_MODEL_URL });

  test("the page says so, and a test tells which form its answers have", async ({ page, login }) => {
    const answers = { form: '{"elements":[{"key":"wool","evidence":["e1"],"text":"Wool is warm."}]}', prose: "Warm." };
    const port = Number(process.env.E2E_MODEL_PORT);
    const named = await startProtocolServer({ answer: () => answers.form, behave: { kind: "schema_refused" }, port });
    try {
      await login("admin", "/settings/engine");
      await expect(page.getByText("Profiles are worded by stand-in at")).toContainText("as the service’s environment");
      await expect(page.getByLabel("Model", { exact: true })).toHaveAccessibleDescription(/^Empty: stand-in, which/);
      const ask = page.getByRole("button", { name: "Test the model" });
      await ask.click();
      await expect(page.getByText("It takes no schema; it answers in the form asked for in words.")).toBeVisible();
      named.set({ answer: () => answers.prose });
      await ask.click();
      await expect(page.getByText("stand-in answers, but not in form.")).toBeVisible();
      await expect(page.getByText("profiles cannot be worded by it")).toBeVisible();
    } finally {
      await named.close();
    }
  });
});

test("for a marketer the page does not exist", async ({ page, login }) => {
  await login("marketer");
  expect((await page.goto("/settings/engine"))?.status()).toBe(404);
  await page.goto("/today");
  await expect(page.getByRole("link", { name: "Settings" })).toHaveCount(0);
});
