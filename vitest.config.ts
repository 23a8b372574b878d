import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The one test of the seed that needs a database. */
const seeding = "prisma/seed/seed-demo.test.ts";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      // Next empties it on the server; so do we.
      { find: /^server-only$/, replacement: here("./node_modules/server-only/empty.js") },
    ],
  },
  test: {
    // Two cores: a third worker only makes the tests wait for each other.
    maxWorkers: 2,
    // Generous: a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "lib/{contracts,domain,client}/**/*.test.{ts,tsx}",
            "lib/*.test.ts",
            "{components,prisma,bin}/**/*.test.{ts,tsx}",
          ],
          exclude: [seeding],
          setupFiles: ["./vitest.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["lib/server/**/*.test.{ts,tsx}", "app/**/*.test.{ts,tsx}", seeding],
          globalSetup: ["./lib/server/db/test-setup.ts"],
        },
      },
    ],
  },
});
