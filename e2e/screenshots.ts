// npm run screenshots [-- URL]: every page of the running demo, into docs/screenshots/.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "@/bin/steps/find-chromium";
import { staff } from "@/prisma/seed/data/house";

const url = process.argv[2] ?? "http://localhost:3000";
const folder = join(import.meta.dirname, "../docs/screenshots");
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

type Shot = {
  name: string;
  role: "salesperson" | "marketer" | "admin" | null;
  path: string | ((page: Page) => Promise<string>);
  scheme?: "light" | "dark";
  /** What is done before the picture. */
  act?: (page: Page) => Promise<void>;
  /** Only what the window shows at first: for what is over the page, and for lists. */
  first?: true;
};

/** The path of the customer with this name. */
const customer = (name: string) => async (page: Page) => {
  const answer = await page.request.get(`${url}/api/v1/customers?query=${encodeURIComponent(name)}`);
  const { items } = (await answer.json()) as { items: { id: string; name: string | null }[] };
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`The running demo has no customer named ${name}.`);
  return `/customers/${encodeURIComponent(found.id)}`;
};

const shots: Shot[] = [
  { name: "sign-in", role: null, path: "/sign-in" },
  { name: "docs", role: null, path: "/docs" },
  { name: "docs-reference", role: null, path: "/docs/reference/profiles", first: true },
  { name: "today", role: "salesperson", path: "/today" },
  { name: "today-marketing", role: "marketer", path: "/today" },
  { name: "customers", role: "salesperson", path: "/customers", first: true },
  { name: "customers-search", role: "marketer", path: "/customers?query=oxblood", first: true },
  { name: "customer", role: "salesperson", path: customer("Helena Prado") },
  { name: "customer-dark", role: "salesperson", path: customer("Helena Prado"), scheme: "dark" },
  {
    name: "customer-evidence",
    role: "salesperson",
    path: customer("Helena Prado"),
    first: true,
    act: async (page) => {
      const marks = page.getByRole("region", { name: "Who" }).getByRole("button", { name: /^Evidence for/ });
      await marks.nth(1).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "customer-portuguese",
    role: "salesperson",
    path: async (page) => `${await customer("Helena Prado")(page)}?language=pt-BR`,
  },
  {
    name: "customer-correct",
    role: "salesperson",
    path: customer("Helena Prado"),
    first: true,
    act: async (page) => {
      const marks = page.getByRole("region", { name: "Who" }).getByRole("button", { name: /^Evidence for/ });
      await marks.nth(1).click();
      await page.getByRole("dialog").getByRole("button", { name: "Correct" }).click();
      await page.getByLabel("Say instead").waitFor();
    },
  },
  { name: "customer-refused", role: "salesperson", path: customer("Cecília Noronha") },
  { name: "settings", role: "admin", path: "/settings" },
  {
    name: "settings-new-token",
    role: "admin",
    path: "/settings/tokens",
    first: true,
    act: async (page) => {
      await page.getByRole("button", { name: "Create a token" }).click();
      await page.getByRole("dialog").getByLabel("Name").waitFor();
    },
  },
  { name: "settings-house", role: "admin", path: "/settings/house" },
  { name: "settings-engine", role: "admin", path: "/settings/engine" },
  { name: "settings-webhooks", role: "admin", path: "/settings/webhooks" },
  { name: "settings-imports", role: "admin", path: "/settings/imports" },
];

async function signIn(page: Page, role: NonNullable<Shot["role"]>): Promise<void> {
  const account = staff.find((member) => member.role === role && member.password !== null);
  if (!account?.password) throw new Error(`The demo has no ${role}.`);
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/today");
}

async function take(browser: Browser, shot: Shot, viewport: { width: number; height: number }): Promise<void> {
  const context = await browser.newContext({
    viewport,
    colorScheme: shot.scheme ?? "light",
    deviceScaleFactor: shot.first ? 1.5 : 1,
  });
  const page = await context.newPage();
  if (shot.role) await signIn(page, shot.role);
  const path = typeof shot.path === "string" ? shot.path : await shot.path(page);
  await page.goto(url + path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await shot.act?.(page);
  if (!shot.first) {
    // A window as high as the page, so that the bar at the bottom stands at the bottom.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: viewport.width, height: Math.max(height, viewport.height) });
  }
  const file = join(folder, `${shot.name}-${viewport.width}.png`);
  await page.screenshot({ path: file, animations: "disabled" });
  console.log(file);
  await context.close();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium() || undefined,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  for (const shot of shots) for (const viewport of sizes) await take(browser, shot, viewport);
} finally {
  await browser.close();
}
