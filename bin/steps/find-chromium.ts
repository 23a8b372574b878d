import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { StartupError } from "@/lib/server/db/startup-error";
import { root } from "./child";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * A Chromium for the browser tests: an installed one, else Playwright's download, else Debian's package when we are
 * root. Throws StartupError when there is none to be had.
 */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  console.log("Installing Chromium for the browser tests...");
  const playwright = join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [playwright, "install", "chromium"], { stdio: "ignore", timeout: 180_000 });
  if (!installed() && process.getuid?.() === 0) {
    spawnSync("apt-get", ["update"], { stdio: "ignore", timeout: 180_000 });
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore", env: environment, timeout: 300_000 });
  }
  const got = installed();
  if (!got) throw new StartupError("There is no Chromium and none could be installed: install one, then try again.");
  return got;
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return [...candidates, chromium.executablePath()].find((path) => path && existsSync(path));
}
