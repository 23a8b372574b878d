import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { expect, idOf, test } from "./fixtures";

type Received = { headers: Record<string, string>; body: string };
const received: Received[] = [];
let status = 200;
const receiver = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  received.push({ headers: request.headers as Record<string, string>, body });
  response.writeHead(status).end(status === 200 ? "thank you" : "not today");
});

test.beforeAll(() => new Promise<void>((done) => void receiver.listen(0, "127.0.0.1", done)));
test.afterAll(() => void receiver.close());

/** As a receiver verifies; its clock is the message's, for the tests' day is long past. */
function signed({ headers, body }: Received, secret: string): boolean {
  const at = new Date(Number(headers["webhook-timestamp"]) * 1000);
  const signature = new Webhook(secret).sign(headers["webhook-id"]!, at, body);
  return headers["webhook-signature"]!.split(" ").includes(signature);
}

test("a webhook is added, tested, told of a profile, sent again, and removed", async ({ page, login }) => {
  test.slow();
  await login("admin", "/settings/webhooks");
  await expect(page.getByText("No webhooks yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a webhook" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("URL").fill("https://10.0.0.1/hooks");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByText("Choose at least one.")).toBeVisible();
  await dialog.getByLabel("A profile was written").check();
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByText("not public")).toBeVisible();
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  await dialog.getByLabel("URL").fill(url);
  await dialog.getByLabel("Description").fill("CRM of the test");
  await dialog.getByRole("button", { name: "Add" }).click();
  const secret = await dialog.getByLabel("Signing secret").inputValue();
  expect(secret).toMatch(/^whsec_/);
  await dialog.getByRole("button", { name: "Done" }).click();

  const row = page.getByRole("listitem").filter({ hasText: "CRM of the test" });
  await expect(row).toContainText("Active");
  await row.getByRole("button", { name: "Edit" }).click();
  await dialog.getByLabel("A profile was written").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Choose at least one.")).toBeVisible();
  await dialog.getByLabel("A profile was written").check();
  await dialog.getByLabel("Description").fill("CRM of the test, edited");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("CRM of the test, edited");
  await row.getByRole("button", { name: "Send a test" }).click();
  await expect.poll(() => received.length).toBe(1);
  expect(signed(received[0]!, secret)).toBe(true);
  expect(JSON.parse(received[0]!.body).type).toBe("webhook.test");

  const id = await idOf(page, "Helena Prado");
  const generated = await page.evaluate(
    async (path) => (await fetch(path, { method: "POST" })).status,
    `/api/v1/customers/${id}/profile`,
  );
  expect(generated).toBe(201);
  await expect.poll(() => received.length).toBe(2);
  expect(JSON.parse(received[1]!.body)).toMatchObject({ type: "profile.generated", data: { customer_id: id } });

  await row.getByRole("link", { name: url }).click();
  const deliveries = page.getByRole("list", { name: "Deliveries" }).getByRole("button", { expanded: false });
  await expect(deliveries).toHaveCount(2);
  await expect(deliveries.first()).toContainText("Delivered");
  await deliveries.first().click();
  await expect(page.getByRole("region", { name: "What is sent" })).toContainText("profile.generated");
  await expect(page.getByRole("list", { name: "Attempts" })).toContainText("it answered 200");
  status = 503;
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("It answered 503.")).toBeVisible();
  await expect(page.getByText("Failing")).toBeVisible();
  expect(received.at(-1)!.headers["webhook-id"]).toBe(received[1]!.headers["webhook-id"]);
  status = 200;
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("Active")).toBeVisible({ timeout: 30_000 });

  await page.getByRole("button", { name: "New secret" }).click();
  await dialog.getByRole("button", { name: "Make a new secret" }).click();
  const next = await dialog.getByLabel("Signing secret").inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  const before = received.length;
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect.poll(() => received.length).toBeGreaterThan(before);
  expect([signed(received.at(-1)!, secret), signed(received.at(-1)!, next)]).toEqual([true, true]);
  for (const [name, width] of Object.entries({ desktop: 1280, phone: 390 })) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, name).toBeLessThanOrEqual(0);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/webhook-${name}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("disabled it.")).toBeVisible();
  await page.getByRole("link", { name: "All webhooks" }).click();
  await row.getByRole("button", { name: "Remove" }).click();
  await expect(row).toContainText("Being removed");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("button", { name: "Enable" })).toBeVisible();
  for (const [name, width] of Object.entries({ desktop: 1280, phone: 390 })) {
    await page.setViewportSize({ width, height: 900 });
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/webhooks-${name}.png`, fullPage: true });
  }
  await row.getByRole("button", { name: "Remove" }).click();
  // Leaving the page does not wait for the moment in which it could be undone.
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByRole("heading", { name: "API tokens" })).toBeVisible();
  await page.getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByText("No webhooks yet")).toBeVisible();
});
