import "server-only";
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "@/lib/server/db/startup-error";

const checkout = realpathSync(join(import.meta.dirname, "../../../.."));

/** Whom PostgreSQL runs as: it refuses to run as root, so root lends it to `nobody`. Undefined: as ourselves. */
export type Account = { uid: number; gid: number };

export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  if (!line) throw new StartupError("PostgreSQL must not run as root, and this machine has no user `nobody`.");
  return { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 };
}

/**
 * The folder of everything that this checkout keeps: database, password, secrets. Made when missing.
 * Root's is outside the checkout, which may lie below a folder that `nobody` cannot enter.
 */
export function embeddedHome(): string {
  const mark = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  const home = process.getuid?.() === 0 ? `/var/tmp/fashion-ai-profiling-${mark}` : join(checkout, ".data");
  return prepareHome(home);
}

/** Makes the folder, and refuses one that somebody else put in its place. */
export function prepareHome(home: string): string {
  try {
    mkdirSync(home, { recursive: true });
    const found = lstatSync(home);
    if (!found.isDirectory() || found.uid !== process.getuid?.())
      throw new StartupError(`${home} belongs to somebody else: remove it, then start again.`);
    chmodSync(home, 0o755);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`${home} cannot be made: ${(error as Error).message}.`, { cause: error });
  }
  return home;
}
