import { type ProtocolServer, startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { faithful } from "@/lib/server/profiles/stand-in-answers";
import { callApi, expect, idOf, test } from "./fixtures";

test.use({ baseURL: process.env.E2E_MODEL_URL });

let model: ProtocolServer;
const serve = async () => {
  model = await startProtocolServer({ answer: faithful, port: Number(process.env.E2E_MODEL_PORT) });
};
test.beforeEach(serve);
test.afterEach(() => model.close());

const own = /, and it shows\./;

test("a model's sentences replace the built-in ones as they come, and whoever comes back finds them", async ({
  page,
  login,
}) => {
  test.slow();
  model.set({ behave: { kind: "ok", latencyMs: 1500, tokenMs: 30 } });
  await login("salesperson");
  const path = `/customers/${await idOf(page, "Helena Prado")}`;
  await page.goto(path);
  const who = page.getByRole("region", { name: "Who" });
  await expect(who).not.toContainText(own);
  await page.getByRole("button", { name: "Regenerate" }).click();
  const progress = page.getByText(/stand-in is/);
  await expect(progress).toContainText("you have the built-in engine’s words");
  await expect(who.getByRole("button", { name: /^Evidence for/ }).first()).toBeVisible();
  await expect(progress).toContainText(/stand-in is writing: \d+ of \d+ sentences/);
  await expect(who).toContainText(own);

  await page.goto("/customers");
  await page.goto(path);
  await expect(page.getByText(/stand-in is writing: \d+ of/)).toBeVisible();
  await expect(who).toContainText(own);

  await expect(page.getByText(/Version \d+ written with stand-in/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText("with stand-in", { exact: true })).toBeVisible();
  await expect(progress).toHaveCount(0);
  await expect(who).toContainText(own);
  // The other language is the built-in engine's, and says so.
  await page.goto(`${path}?language=pt-BR`);
  await expect(page.getByText("in this language the built-in engine’s words")).toBeVisible();
});

test("a generation is cancelled, and the version before stays", async ({ page, login }) => {
  test.slow();
  model.set({ behave: { kind: "ok", tokenMs: 40 } });
  await login("salesperson");
  const id = await idOf(page, "Helena Prado");
  const versions = async () => (await callApi(page, "GET", `/api/v1/customers/${id}/profiles`)).body.items.length;
  // Another language is another text: what was written before is not used again.
  await page.goto(`/customers/${id}?language=pt-BR`);
  const before = await versions();
  await page.getByRole("button", { name: "Regenerate" }).click();
  await expect(page.getByText(/stand-in is writing/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled: the version before stays")).toBeVisible();
  await expect(page.getByRole("button", { name: "Regenerate" })).toBeVisible();
  expect(await versions()).toBe(before);
});

test("a model whose server dies in the middle leaves the version before, says so, and can be asked again", async ({
  page,
  login,
}) => {
  test.slow();
  model.set({ behave: { kind: "ok", tokenMs: 25 } });
  await login("salesperson");
  const id = await idOf(page, "Helena Prado");
  await page.goto(`/customers/${id}?language=pt-BR`);
  await page.getByRole("button", { name: "Regenerate" }).click();
  await expect(page.getByText(/stand-in is writing/)).toBeVisible({ timeout: 30_000 });
  model.kill();
  const failure = page.getByRole("alert").filter({ hasText: "The language model wrote no new version." });
  await expect(failure).toContainText("could not be reached", { timeout: 30_000 });
  await expect(failure).toContainText(/You are reading version \d+, as before\./);
  await expect(page.getByRole("region", { name: "Who" })).toBeVisible();
  await serve();
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/Version \d+ written with stand-in/)).toBeVisible({ timeout: 60_000 });
});
