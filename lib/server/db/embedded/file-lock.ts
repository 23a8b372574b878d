import "server-only";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

export type FileLock = { release(): void };

/**
 * A lock between processes that the operating system drops when its holder dies, however it dies. Node has no flock;
 * SQLite's own file lock is one. Many may share it; undefined when somebody holds it the other way.
 */
export function tryLock(path: string, kind: "exclusive" | "shared"): FileLock | undefined {
  const file = new DatabaseSync(path);
  try {
    file.exec("PRAGMA busy_timeout = 0");
    if (kind === "exclusive") file.exec("BEGIN EXCLUSIVE");
    else file.exec("BEGIN; SELECT count(*) FROM sqlite_master");
    return { release: () => file.close() };
  } catch (error) {
    file.close();
    const sqliteBusy = 5;
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined;
    throw error;
  }
}

/** Waits for the lock up to `seconds`, then gives up with undefined. */
export async function waitForLock(path: string, kind: "exclusive" | "shared", seconds: number) {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(25)) {
    const lock = tryLock(path, kind);
    if (lock) return lock;
  }
  return undefined;
}
