import { request } from "node:http";
import { expect, test } from "./fixtures";

// Browsers and fetch mend paths before they send them: these go out as they stand.
const get = (base: string, path: string) =>
  new Promise<{ status: number | undefined; type: string | undefined; body: string }>((resolve, reject) => {
    const sent = request(new URL(base), { path }, async (answer) => {
      let body = "";
      for await (const part of answer) body += part;
      resolve({ status: answer.statusCode, type: answer.headers["content-type"], body });
    });
    sent.on("error", reject).end();
  });

for (const path of ["/api/v1/customers/%zz", "/api/v1/customers/%E0%A4%A/profile", "/api/v1/nothing%ff"])
  test(`${path} is a problem in words`, async ({ baseURL }) => {
    const { status, type, body } = await get(baseURL!, path);
    expect({ status, type }).toEqual({ status: 400, type: "application/problem+json" });
    expect(JSON.parse(body)).toMatchObject({ code: "malformed", status: 400 });
  });

test("a path that is encoded well still reaches its route", async ({ baseURL }) => {
  expect((await get(baseURL!, "/api/v1/customers/a%2Fb%25")).status).toBe(401);
});
