import { Webhook } from "standardwebhooks";
import { freePort } from "@/bin/steps/ports";
import { callApi, expect, test } from "./fixtures";
import { hasPython, hasShell, outputOf, shownSnippet, startSnippet, untilSaid } from "./run-snippet";

// What the pages show is copied out of them and run, against the served build, as a reader would.
const languages = [...(hasShell ? ["sh"] : []), "mjs", ...(hasPython ? ["py"] : [])];
const WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

type Run = { name: string; extension: string };

const quickStart = test.extend<{ run: (what: Run) => Promise<string>; token: string }>({
  token: async ({ page, login }, use) => {
    await login("admin");
    const body = { name: "Quick start", role: "admin", scopes: ["customers:read", "profiles:read", "profiles:write"] };
    const made = await callApi(page, "POST", "/api/v1/tokens", body);
    expect(made.status).toBe(201);
    await use(made.body.token);
  },
  run: async ({ page, token, baseURL }, use, info) => {
    await use(async ({ name, extension }) => {
      const file = `${name}.${extension}`;
      const code = await shownSnippet(page, file);
      expect(code, file).not.toBe("");
      return outputOf(startSnippet(info.outputDir, file, code, { API: baseURL!, TOKEN: token }));
    });
  },
});

for (const extension of languages)
  quickStart(`the quick start in ${extension} reads, generates and pages`, async ({ page, run }) => {
    const { body } = await callApi(page, "GET", "/api/v1/customers/LV20000/profile");
    const { total } = (await callApi(page, "GET", "/api/v1/customers?limit=1")).body;
    await page.goto("/docs");

    const read = await run({ name: "read-profile", extension });
    if (extension === "sh") expect(JSON.parse(read)).toEqual(body);
    else
      expect(read).toBe(
        `Version ${body.version}, as of ${body.as_of}\n${body.profile.customer_profile.general_style}\n`,
      );

    const generated = await run({ name: "generate-profile", extension });
    const current = (await callApi(page, "GET", "/api/v1/customers/LV20000/profile")).body;
    expect(current.version).toBe(body.version + 1);
    if (extension === "sh") expect(JSON.parse(generated).version).toBe(current.version);
    else expect(generated).toContain(`Wrote version ${current.version}\n${current.profile.content_hooks[0]}`);

    const paged = await run({ name: "page-customers", extension });
    if (extension !== "sh") expect(paged).toContain(`\n${total} customers\n`);
    else {
      const items = paged.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line).items));
      expect(new Set(items.map((item: { id: string }) => item.id)).size).toBe(total);
    }
  });

for (const extension of languages.filter((language) => language !== "sh"))
  test(`the receiver in ${extension} takes what is signed, and nothing else`, async ({ page }, info) => {
    await page.goto("/docs");
    // Another port, for the one of the page may be taken here.
    const port = String(await freePort());
    const shown = async (file: string) => (await shownSnippet(page, file)).replaceAll("8787", port);
    const file = `receive-webhook.${extension}`;
    const receiver = startSnippet(info.outputDir, file, await shown(file), { WEBHOOK_SECRET });
    try {
      await untilSaid(receiver, "Listening");
      if (hasShell) {
        const received = untilSaid(receiver, "Received profile.generated");
        const sender = startSnippet(info.outputDir, "send.sh", await shown("receive-webhook.sh"), { WEBHOOK_SECRET });
        expect(await outputOf(sender)).toBe("204\n");
        await received;
      }

      // By the package of Standard Webhooks itself: fresh, altered, and old.
      const body = '{"type":"customer.erased","data":{}}';
      const send = async (at: Date, text: string) => {
        const signature = new Webhook(WEBHOOK_SECRET).sign("msg_1", at, body);
        const stamp = String(Math.floor(at.getTime() / 1000));
        const headers = { "webhook-id": "msg_1", "webhook-timestamp": stamp, "webhook-signature": signature };
        return (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: text, headers })).status;
      };
      expect(await send(new Date(), body)).toBe(204);
      expect(await send(new Date(), body.replace("erased", "saved"))).toBe(401);
      expect(await send(new Date(Date.now() - 600_000), body)).toBe(401);
      expect((await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body })).status).toBe(401);
    } finally {
      receiver.kill();
    }
  });

for (const extension of languages)
  quickStart(`the documented service in ${extension}`, async ({ page, run }) => {
    const { profile } = (await callApi(page, "GET", "/api/v1/customers/LV20000/profile")).body;
    const occasions = profile.relevant_occasions.map(({ occasion }: { occasion: string }) => occasion);
    await page.goto("/docs/service");
    const answer = await run({ name: "service-profile", extension });
    const said = ["LV20000", profile.customer_profile.general_style, ...occasions];
    if (extension !== "sh") return expect(answer).toBe(`${said.join("\n")}\n`);
    const { userProfileId, profile: theirs } = JSON.parse(answer);
    const names = theirs.ocasioes_relevantes.map((one: { ocasião: string }) => one.ocasião);
    expect([userProfileId, theirs.perfil_cliente.estilo_geral, ...names]).toEqual(said);
  });

test("every link of the documentation leads somewhere, and every operation has its place", async ({
  page,
  request,
}) => {
  test.slow();
  const found = new Set<string>();
  const paths = ["/docs"];
  const links: { from: string; to: string }[] = [];
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    for (const id of await page.locator("[id]").evaluateAll((all) => all.map((element) => element.id)))
      found.add(`${path}#${id}`);
    found.add(path);
    const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const href of hrefs) {
      const { pathname, hash } = new URL(href);
      if (!pathname.startsWith("/docs")) continue;
      links.push({ from: path, to: pathname + hash });
      if (!found.has(pathname) && !paths.includes(pathname)) paths.push(pathname);
    }
  }
  expect(links.filter(({ to }) => !found.has(to))).toEqual([]);
  const { paths: described } = await (await request.get("/api/v1/openapi.json")).json();
  for (const item of Object.values<Record<string, { operationId: string; tags: string[] }>>(described))
    for (const { operationId, tags } of Object.values(item))
      expect(found).toContain(`/docs/reference/${tags[0]!.toLowerCase()}#${operationId}`);
});

test("a snippet is copied as it stands, and the language chosen once is chosen everywhere", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/docs");
  await page.getByRole("group", { name: "Language: Read a profile" }).getByText("Python").click();
  await expect(page.locator('code[data-snippet="page-customers.py"]')).toBeVisible();
  await expect(page.locator('code[data-snippet="page-customers.sh"]')).toBeHidden();
  await page.getByRole("button", { name: "Copy read-profile.py" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd()).toBe(await shownSnippet(page, "read-profile.py"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the pages read the same, and languages can be chosen", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("/docs");
    await page.getByRole("group", { name: "Language: Read a profile" }).getByText("JavaScript").click();
    await expect(page.locator('code[data-snippet="read-profile.mjs"]')).toBeVisible();
    await expect(page.locator('code[data-snippet="read-profile.sh"]')).toBeHidden();
    await page.goto("/docs/reference/profiles");
    const members = page.locator("#generateProfile").getByText("Members of evidence", { exact: true }).first();
    await members.click();
    await expect(page.locator("#generateProfile").getByText("The fact, computed in code, in English")).toBeVisible();
    await context.close();
  });
});
