import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import type { Customer } from "@/lib/contracts/customer";
import { callApi, expect, test } from "./fixtures";

// Clients as integrators write them, against the production build: only the host is ours.

const client = (name: string) => `e2e/clients/${name}`;
const python = spawnSync("python3", ["--version"]).status === 0;
const programs: [string, string, string[]][] = [
  ["JavaScript", process.execPath, [client("crm.mjs")]],
  ["TypeScript", process.execPath, ["--disable-warning=ExperimentalWarning", client("crm.ts")]],
  ["Python", "python3", [client("crm.py")]],
];

/** A customer who can be looked up all four ways. */
async function reachable(page: Page): Promise<Customer & { phone: string; email: string; document: string }> {
  const { body } = await callApi(page, "GET", "/api/v1/customers?limit=25&stale=false");
  for (const { id } of body.items) {
    const { body: customer } = await callApi(page, "GET", `/api/v1/customers/${encodeURIComponent(id)}`);
    if (customer.phone && customer.email && customer.document) return customer;
  }
  throw new Error("Nobody on the first page has a phone, an email and a document.");
}

test("clients in JavaScript, TypeScript and Python find the same customer by all four look-ups", async ({
  page,
  login,
  baseURL,
}) => {
  await login("admin");
  const made = await callApi(page, "POST", "/api/v1/tokens", { name: "CRM", role: "admin", scopes: ["profiles:read"] });
  const customer = await reachable(page);
  const { body: english } = await callApi(page, "GET", `/api/v1/customers/${customer.id}/profile?language=en`);
  const digits = customer.phone.replaceAll(/\D/g, "");
  const phones = [
    customer.phone,
    digits,
    `+${digits.slice(0, 2)} (${digits.slice(2, 4)}) ${digits.slice(4, 9)}-${digits.slice(9)}`,
  ];
  for (const [index, [language, program, args]] of programs.filter(([name]) => python || name !== "Python").entries()) {
    const given = [baseURL!, made.body.token, customer.id, phones[index]!, customer.email, customer.document];
    const { stdout, stderr, status } = spawnSync(program, [...args, ...given], { encoding: "utf8" });
    expect(status, `${language}: ${stderr}`).toBe(0);
    const said = JSON.parse(stdout);
    expect(said.ids, language).toEqual(Array(4).fill(customer.id));
    expect(said.english).toBe(english.profile.customer_profile.general_description);
    expect(said.occasions.map(([name]: [string]) => name)).toHaveLength(english.profile.relevant_occasions.length);
    expect(said.unknown).toBe("404 Not Found: Customer not found");
  }
});
