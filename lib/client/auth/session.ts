import { z } from "zod";
import { fetchJson } from "@/lib/client/http/fetch-json";

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

/** Posts a form to the session's endpoints, which speak forms and answer with the address to go to. */
async function post(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await fetchJson(csrfSchema, "/api/auth/csrf");
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: window.location.origin }),
  });
  const answer = answerSchema.parse(await response.json());
  return new URL(answer.url, window.location.origin);
}

/** Starts a session. Null when it did; otherwise the error code of the refusal. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const url = await post("/api/auth/callback/credentials", { email, password });
  return url.searchParams.get("error");
}

/** Ends the session on the server; the cookie goes with it. */
export async function signOut(): Promise<void> {
  await post("/api/auth/signout", {});
}
