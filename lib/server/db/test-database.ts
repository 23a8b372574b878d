import "server-only";
import { randomBytes } from "node:crypto";
import { afterAll, inject, vi } from "vitest";
import { disconnect } from "@/lib/server/db/client";
import { cloneDatabase, dropDatabase } from "@/lib/server/db/databases";
import { resetEnv } from "@/lib/server/env";

declare module "vitest" {
  interface ProvidedContext {
    /** The test server, the migrated template on it, and how this run's databases begin. */
    testServer: { url: string; template: string; prefix: string };
  }
}

/**
 * Gives this test file a migrated, empty database of its own, and the environment that leads to it. Call it once at
 * the top: `await openTestDatabase();`. It is dropped after the last test.
 */
export async function openTestDatabase(): Promise<{ url: string }> {
  const { url: server, template, prefix } = inject("testServer");
  const name = prefix + randomBytes(6).toString("hex");
  await cloneDatabase(server, template, name);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  vi.stubEnv("LOG_LEVEL", "silent");
  resetEnv();
  afterAll(async () => {
    await disconnect();
    await dropDatabase(server, name);
  });
  return { url };
}
