import { test as base, expect, type Page, type Route } from "@playwright/test";
import type { Role } from "@/lib/contracts/actor";
import { staff } from "@/prisma/seed/data/house";

/** The demo's account of a role. */
export function accountOf(role: Role) {
  const account = staff.find((member) => member.role === role && member.password !== null);
  if (!account?.password) throw new Error(`The demo has no ${role}.`);
  return { email: account.email, password: account.password };
}

/**
 * Waits until the page has come whole and React answers for its controls: a server-rendered button can be seen, and
 * clicked in vain, before its scripts run. A person would press again; a test must not.
 */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('[role="status"][aria-label^="Loading"]') &&
      [...document.querySelectorAll("button, input, select, a[href]")].every((element) =>
        Object.keys(element).some((key) => key.startsWith("__reactProps")),
      ),
    null,
    { timeout: 30_000 },
  );
}

type Fixtures = {
  /** Signs in by the form and waits for the page that follows. */
  login: (role: Role, next?: string) => Promise<void>;
  /** What the browser complained about; every test ends by asking that it is nothing. */
  complaints: string[];
};

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const { goto, reload } = { goto: page.goto.bind(page), reload: page.reload.bind(page) };
    page.goto = async (...args) => {
      const response = await goto(...args);
      await awake(page);
      return response;
    };
    page.reload = async (...args) => {
      const response = await reload(...args);
      await awake(page);
      return response;
    };
    await use(page);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // A refused request is part of some tests; the browser reports each as an error of its own.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  login: async ({ page }, use) => {
    await use(async (role, next = "/today") => {
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
      await fillSignIn(page, accountOf(role).email, accountOf(role).password);
      await expect(page.getByRole("button", { name: "your menu" })).toBeVisible();
      await awake(page);
    });
  },
});

/** Fills and sends the sign-in form. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Calls our API from the page, as its own scripts do. */
export async function callApi(page: Page, method: string, path: string, body?: unknown) {
  return page.evaluate(
    async ([method, path, body]) => {
      const response = await fetch(path as string, {
        method: method as string,
        headers: body === undefined ? {} : { "content-type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : null };
    },
    [method, path, body] as const,
  );
}

/** The id of the only customer with this name that the signed-in person may see. */
export async function idOf(page: Page, name: string): Promise<string> {
  const { body } = await callApi(page, "GET", `/api/v1/customers?query=${encodeURIComponent(name)}`);
  const found = body.items.filter((customer: { name: string }) => customer.name === name);
  expect(found, `one customer named ${name}`).toHaveLength(1);
  return found[0].id;
}

export { expect };

/** Answers a request of the page as a server whose database is down would. */
export function answerFailure(route: Route): Promise<void> {
  return route.fulfill({
    status: 500,
    contentType: "application/problem+json",
    json: {
      type: "about:blank",
      title: "Something went wrong on our side",
      status: 500,
      detail: "The database did not answer.",
      code: "internal",
      request_id: "request-of-the-test",
    },
  });
}
