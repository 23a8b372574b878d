import { callApi, expect, idOf, test } from "./fixtures";

const NAME = "Cecília Noronha";

test("who refused profiling is not profiled anywhere", async ({ page, login }) => {
  await login("salesperson", "/customers?query=cecilia");
  const row = page.getByRole("listitem").filter({ hasText: NAME });
  await expect(row).toContainText("Refused profiling");
  await expect(row.getByRole("img")).toHaveCount(0);

  await row.getByRole("link", { name: NAME }).click();
  await expect(page.getByRole("heading", { name: "Refused profiling" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Regenerate|Write the profile/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Evidence for/ })).toHaveCount(0);

  const id = await idOf(page, NAME);
  for (const [method, path] of [
    ["POST", "profile"],
    ["GET", "profile"],
    ["GET", "profiles"],
    ["GET", "profiles/1"],
  ] as const) {
    const answer = await callApi(page, method, `/api/v1/customers/${id}/${path}`, method === "POST" ? {} : undefined);
    expect(answer, `${method} ${path}`).toMatchObject({ status: 403, body: { code: "profiling_refused" } });
  }
  const { body } = await callApi(page, "GET", `/api/v1/customers/${id}`);
  expect(body.profile).toBeNull();
});

test("nor by an admin", async ({ page, login }) => {
  await login("admin", "/customers");
  const id = await idOf(page, NAME);
  expect((await callApi(page, "POST", `/api/v1/customers/${id}/profile`, {})).status).toBe(403);
});
