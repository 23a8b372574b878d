import { callApi, expect, test } from "./fixtures";

type Item = { id: string; profile: object | null; profiling_refused: boolean };

test("a customer about whom nothing is known says so, and writing a profile is refused in words", async ({
  page,
  login,
}) => {
  await login("admin", "/customers");
  const unknown: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path: string = `/api/v1/customers?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
    const { body } = await callApi(page, "GET", path);
    unknown.push(...body.items.filter((item: Item) => item.profile === null && !item.profiling_refused));
    cursor = body.next_cursor;
  }
  expect(unknown.length).toBeGreaterThan(0);

  await page.goto(`/customers/${unknown[0]?.id}`);
  await expect(page.getByRole("heading", { name: "No profile yet" })).toBeVisible();
  await page.getByRole("button", { name: "Write the profile" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "No new version was written." });
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(/Request \S+/);
  await expect(page.getByRole("heading", { name: "No profile yet" })).toBeVisible();
});
