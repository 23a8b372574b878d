import { beforeAll, describe, expect, it } from "vitest";
import { operator, tokenFor } from "@/app/api/v1/api-fixture";
import { documentedContentSchema, documentedErrorSchema, lookUps } from "@/lib/contracts/documented";
import { profileContentSchema } from "@/lib/contracts/profile";
import { revokeToken } from "@/lib/server/auth/tokens";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";

await openTestDatabase();

type Route = Record<string, (request: Request) => Promise<Response>>;
const routes: Record<string, Route> = {};
let token: string;
beforeAll(async () => {
  await seedCustomers();
  await prisma().currentProfile.deleteMany();
  for (const [name, { param }] of Object.entries(lookUps))
    routes[name] = await import(`./protected/profile/${name}/[...${param}]/route.ts`);
  token = (await tokenFor("admin")).token;
});

const base = "http://localhost:3000/api/v1/crm/protected/profile";

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
  const sent = { "X-FashionAI-APP-Token": token, ...headers };
  return routes[path.split(/[/?]/)[0]!]![method]!(new Request(`${base}/${path}`, { method, headers: sent }));
}

async function errorOf(response: Response): Promise<[number, string, string]> {
  expect(response.headers.get("content-type")).toBe("application/json");
  const { error, message } = documentedErrorSchema.strict().parse(await response.json());
  return [response.status, error, message];
}

const versions = (customerId: string) => prisma().profile.count({ where: { customerId } });

describe("the four look-ups", () => {
  it("write a profile at the first call, and read that one afterwards", async () => {
    expect(await versions("helena")).toBe(0);
    const [first, ...rest] = await Promise.all(Array.from({ length: 5 }, () => ask("user-profile-id/helena")));
    expect(first!.status).toBe(200);
    const body = await first!.json();
    expect(Object.keys(body)).toEqual(["userProfileId", "profile"]);
    for (const response of rest) expect(await response.json()).toEqual(body);
    expect(await versions("helena")).toBe(1);
  });

  it.each([
    "user-profile-id/helena",
    "phone/+55%20(11)%2099999-8888",
    "phone/%2B55%20%2811%29%2099999-8888",
    "phone/+55 (11) 99999-8888",
    "phone/5511999998888",
    "phone/11999998888",
    "email/Helena.Prado@Example.COM",
    "email/helena.prado%40example.com",
    "document/123.456.789-09",
    "document/12345678909",
    "document/123%2F456%2F789%2D09",
    "document/123/456/789-09",
  ])("by %s find the same customer", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ userProfileId: "helena" });
  });

  it("take ids of any characters", async () => {
    const id = "a/b ç%_1";
    await pool().query(
      `with o as (insert into orders (customer_id, id, purchased_at, day) values ($1, 'o9', '2025-10-01', '2025-10-01'))
       insert into purchase_lines (customer_id, id, order_id, product_id, day) values ($1, 'l9', 'o9', 'bag', '2025-10-01')`,
      [id],
    );
    const response = await ask(`user-profile-id/${encodeURIComponent(id)}`);
    expect(await response.json()).toMatchObject({ userProfileId: id });
  });
});

describe("keys and languages", () => {
  it("are Portuguese keys with their accents, and the house's language, by default", async () => {
    const { profile } = await (await ask("user-profile-id/helena")).json();
    expect(documentedContentSchema.strict().parse(profile)).toEqual(profile);
    expect(Object.keys(profile)).toEqual([
      "perfil_cliente",
      "ocasioes_relevantes",
      "briefing_marketing",
      "ganchos_conteudo",
      "momento_compra_atual",
    ]);
  });

  it("are English keys and texts with lang=en, Portuguese texts with lang=pt, of one version", async () => {
    const english = (await (await ask("user-profile-id/helena?lang=en")).json()).profile;
    const standard = (await (await ask("user-profile-id/helena")).json()).profile;
    const portuguese = (await (await ask("user-profile-id/helena?lang=pt")).json()).profile;
    expect(profileContentSchema.strict().parse(english)).toEqual(english);
    expect(standard.perfil_cliente.descricao_geral).toBe(english.customer_profile.general_description);
    expect(documentedContentSchema.strict().parse(portuguese)).toEqual(portuguese);
    expect(portuguese.perfil_cliente.descricao_geral).not.toBe(english.customer_profile.general_description);
    expect(await versions("helena")).toBe(1);
  });

  it("with refresh=true are those of a new version", async () => {
    expect((await ask("user-profile-id/helena?refresh=true")).status).toBe(200);
    expect(await versions("helena")).toBe(2);
    expect((await ask("user-profile-id/helena?refresh=false")).status).toBe(200);
    expect(await versions("helena")).toBe(2);
  });

  it("name a value that is none, and ignore parameters they do not know", async () => {
    expect(await errorOf(await ask("user-profile-id/helena?lang=fr"))).toEqual([
      400,
      "Bad Request",
      "lang must be en or pt",
    ]);
    expect((await errorOf(await ask("user-profile-id/helena?refresh=1")))[0]).toBe(400);
    expect((await ask("user-profile-id/helena?_=17")).status).toBe(200);
  });
});

describe("an error", () => {
  const unauthorized = [401, "Unauthorized", "Invalid or missing authentication token"];
  const notFound = [404, "Not Found", "Customer not found"];

  it("is 401, to the letter, for a missing, wrong or revoked token; a bearer token is not read", async () => {
    const missing = await ask("user-profile-id/helena", { "X-FashionAI-APP-Token": "" });
    expect(await missing.clone().text()).toBe(
      '{"error":"Unauthorized","message":"Invalid or missing authentication token"}',
    );
    expect(await errorOf(missing)).toEqual(unauthorized);
    for (const wrong of ["fap_wrong", token.slice(0, -1), `Bearer ${token}`])
      expect(await errorOf(await ask("phone/1", { "X-FashionAI-APP-Token": wrong }))).toEqual(unauthorized);
    const bearer = { "X-FashionAI-APP-Token": "", authorization: `Bearer ${token}` };
    expect(await errorOf(await ask("user-profile-id/helena", bearer))).toEqual(unauthorized);
    const revoked = await tokenFor("admin");
    await revokeToken(operator, revoked.id);
    expect(await errorOf(await ask("email/x", { "X-FashionAI-APP-Token": revoked.token }))).toEqual(unauthorized);
  });

  it.each([
    "user-profile-id/nobody",
    "phone/+55 21 90000-0000",
    "phone/abc",
    "email/nobody@example.com",
    "email/no-at",
    "document/---",
    "document/%E0%A4%A",
    "user-profile-id/%00",
    // Refused profiling, and a company about whom nothing is known.
    "user-profile-id/rita",
    "email/rita@example.com",
    "user-profile-id/hotel",
  ])("is the same 404 for %s", async (path) => {
    expect(await errorOf(await ask(path))).toEqual(notFound);
  });

  it("is a 404 that says so where several customers share an identifier", async () => {
    await prisma().customerIdentifier.create({
      data: { customerId: "isabel", kind: "phone", value: "+5511999998888", given: "11 99999-8888" },
    });
    const [status, , message] = await errorOf(await ask("phone/5511999998888"));
    expect([status, message]).toEqual([404, expect.stringMatching(/More than one customer.*userProfileId/)]);
    await prisma().customerIdentifier.deleteMany({ where: { customerId: "isabel", kind: "phone" } });
  });

  it("is 404 for a customer of another store, and 401 for a token without the scope", async () => {
    const sales = await tokenFor("salesperson", ["chiado"]);
    for (const path of ["user-profile-id/helena", "phone/5511999998888"])
      expect(await errorOf(await ask(path, { "X-FashionAI-APP-Token": sales.token }))).toEqual(notFound);
    const reader = await tokenFor("admin", [], { scopes: ["profiles:read"] });
    expect((await ask("user-profile-id/helena", { "X-FashionAI-APP-Token": reader.token })).status).toBe(200);
    const refresh = await ask("user-profile-id/helena?refresh=true", { "X-FashionAI-APP-Token": reader.token });
    expect((await errorOf(refresh)).slice(0, 2)).toEqual([401, "Unauthorized"]);
    const other = await tokenFor("admin", [], { scopes: ["customers:read"] });
    expect((await ask("user-profile-id/helena", { "X-FashionAI-APP-Token": other.token })).status).toBe(401);
  });

  it("is 429 with Retry-After beyond the token's limit", async () => {
    const slow = (await tokenFor("admin", [], { requests_per_minute: 2 })).token;
    const sent = { "X-FashionAI-APP-Token": slow };
    for (const status of [200, 200, 429]) expect((await ask("user-profile-id/helena", sent)).status).toBe(status);
    const refused = await ask("user-profile-id/helena", sent);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await errorOf(refused)).slice(0, 2)).toEqual([429, "Too Many Requests"]);
  });

  it("is 500 without a private word when the database fails", async () => {
    await pool().query("alter table customers rename to away");
    try {
      expect(await errorOf(await ask("user-profile-id/helena"))).toEqual([
        500,
        "Internal Server Error",
        "Something went wrong on our side",
      ]);
    } finally {
      await pool().query("alter table away rename to customers");
    }
  });

  it("is 405 for other methods, 404 for paths beside them", async () => {
    expect((await errorOf(await ask("phone/1", {}, "POST")))[0]).toBe(405);
    const beside = await import("./[[...path]]/route");
    expect((await errorOf(await beside.GET(new Request(`${base}/phone/`)))).slice(0, 2)).toEqual([404, "Not Found"]);
  });
});

describe("a browser's page", () => {
  const origin = "https://crm.example.com";
  const allowed = (response: Response) => response.headers.get("access-control-allow-origin");

  it("is refused by CORS until an admin allows its origin", async () => {
    const preflight = {
      origin,
      "access-control-request-method": "GET",
      "access-control-request-headers": "x-fashionai-app-token",
    };
    for (const response of [
      await ask("user-profile-id/helena", { origin }),
      await ask("phone/1", preflight, "OPTIONS"),
    ])
      expect([allowed(response), response.headers.get("vary")]).toEqual([null, "Origin"]);
    await pool().query("update workspace set allowed_origins = $1", [[origin]]);
    const answer = await ask("phone/1", preflight, "OPTIONS");
    expect([answer.status, allowed(answer)]).toEqual([204, origin]);
    expect(answer.headers.get("access-control-allow-headers")).toContain("x-fashionai-app-token");
    expect(allowed(await ask("user-profile-id/helena", { origin }))).toBe(origin);
    expect(allowed(await ask("user-profile-id/nobody", { origin }))).toBe(origin);
    for (const other of ["https://crm.example.com.evil.example", "http://crm.example.com", "null"])
      expect(allowed(await ask("user-profile-id/helena", { origin: other }))).toBeNull();
    // Never with cookies.
    expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
  });
});
