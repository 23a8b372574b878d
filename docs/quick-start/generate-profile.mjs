import { randomUUID } from "node:crypto";

const { API, TOKEN } = process.env;

const response = await fetch(`${API}/api/v1/customers/LV20000/profile`, {
  method: "POST",
  headers: {
    authorization: `Bearer ${TOKEN}`,
    "content-type": "application/json",
    // Keep the key for retries: sent again with it, the request makes no second version.
    "idempotency-key": randomUUID(),
  },
  body: JSON.stringify({ engine: "built-in", language: "en" }),
});
const answer = await response.json();
if (!response.ok) throw new Error(`${answer.code}: ${answer.detail} (${answer.request_id})`);

console.log(`Wrote version ${answer.version}`);
console.log(answer.profile.content_hooks.join("\n"));
