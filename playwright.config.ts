import { defineConfig } from "@playwright/test";

// bin/e2e.ts serves a fresh test database and says where, and which Chromium there is.
const { E2E_URL, E2E_CHROMIUM } = process.env;

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  // Generous: a busy machine is no failure.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: E2E_URL,
    locale: "en-GB",
    timezoneId: "America/Sao_Paulo",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: E2E_CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
