import { afterEach, expect, it, vi } from "vitest";
import { seal, unseal } from "@/lib/server/crypto/seal";
import { resetEnv } from "@/lib/server/env";

function useSecret(secret: string): void {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  resetEnv();
}
afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

it("opens where it was sealed, twice never the same, and shows nothing of the text", async () => {
  useSecret("a".repeat(32));
  const [one, two] = await Promise.all([seal("whsec_çã", "webhooks/1/secret"), seal("whsec_çã", "webhooks/1/secret")]);
  expect(one).not.toBe(two);
  expect(one).not.toContain("whsec");
  expect(await unseal(one, "webhooks/1/secret")).toBe("whsec_çã");
});

it("does not open elsewhere, changed, or with another key", async () => {
  useSecret("a".repeat(32));
  const sealed = await seal("secret", "webhooks/1/secret");
  await expect(unseal(sealed, "webhooks/2/secret")).rejects.toThrow("another place");
  const parts = sealed.split(".");
  for (let i = 0; i < parts.length; i++) {
    const changed = parts.map((part, j) =>
      i === j ? `${part.slice(0, -2)}${part.endsWith("AA") ? "BB" : "AA"}` : part,
    );
    await expect(unseal(changed.join("."), "webhooks/1/secret")).rejects.toThrow();
  }
  useSecret("b".repeat(32));
  await expect(unseal(sealed, "webhooks/1/secret")).rejects.toThrow();
});
