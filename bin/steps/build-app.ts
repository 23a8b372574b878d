import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FileLock, tryLock } from "@/lib/server/db/embedded/file-lock";
import { StartupError } from "@/lib/server/db/startup-error";
import { root, runChild } from "./child";
import { atEnd } from "./stopping";

const stampFile = join(root, ".next/built-from");

/** What the build is made from; tests and documents are not part of it. */
const sources = ["app", "components", "lib", "public", "prisma/schema"];
const files = [
  "next.config.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
  "package-lock.json",
];

/**
 * The production build of the present sources: made unless the last one is of the same sources. It stays untouched as
 * long as we run. Throws StartupError when the build fails, or when a running command serves an older one.
 * @returns whether there was something to build
 */
export async function buildApp(home: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const lockFile = join(home, "build.lock");
  const wanted = `${hashOfSources()}${environment.BENCH_ROUTES === "1" ? " with benchmarks" : ""}`;
  const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;
  let lock: FileLock | undefined = tryLock(lockFile, "shared");
  atEnd(async () => lock?.release());
  if (lock && isBuilt()) return false;

  lock?.release();
  lock = tryLock(lockFile, "exclusive");
  if (!lock)
    throw new StartupError("Another command serves or makes an older build of this checkout: stop it, then try again.");
  rmSync(stampFile, { force: true });
  const next = [join(root, "node_modules/next/dist/bin/next"), "build"];
  const { ok, output } = await runChild(next, { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  if (!ok) throw new StartupError(`The production build failed:\n${output.trim()}`);
  writeFileSync(stampFile, wanted);
  lock.release();
  lock = tryLock(lockFile, "shared");
  return true;
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  const listed = sources.filter((folder) => existsSync(join(root, folder))).flatMap(filesBelow);
  for (const name of [...listed, ...files.filter((name) => existsSync(join(root, name)))])
    hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest("hex");
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
