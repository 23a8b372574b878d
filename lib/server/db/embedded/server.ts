import "server-only";
import { join } from "node:path";
import { installBinaries } from "@/lib/server/db/embedded/binaries";
import { findCluster, makeCluster } from "@/lib/server/db/embedded/cluster";
import { type FileLock, tryLock, waitForLock } from "@/lib/server/db/embedded/file-lock";
import { embeddedHome, prepareHome } from "@/lib/server/db/embedded/home";
import {
  databaseUrl,
  findRunning,
  killPostmaster,
  startPostmaster,
  stopPostmaster,
} from "@/lib/server/db/embedded/postmaster";
import { StartupError } from "@/lib/server/db/startup-error";

export type EmbeddedServer = {
  home: string;
  /** The connection string of one of its databases, existing or not. */
  url(database: string): string;
  /** Gives the server up; whoever does so last stops it. */
  release(): Promise<void>;
  /** Ends it at once, also for others: what was committed is safe, the next start recovers. */
  kill(): void;
};

/**
 * This checkout's own PostgreSQL: made when missing, started when not running, joined when another command runs it.
 * Throws StartupError with one sentence.
 * @param home another folder than the checkout's, for tests
 */
export async function joinEmbeddedServer(home = embeddedHome()): Promise<EmbeddedServer> {
  prepareHome(home);
  return underStartLock(home, async () => {
    const programs = await installBinaries(home);
    const cluster = findCluster(home) ?? (await makeCluster(home, programs));
    const port = (await findRunning(cluster)) ?? (await startPostmaster(cluster, programs));
    let share: FileLock | undefined = tryLock(join(home, "users.lock"), "shared");
    return {
      home,
      url: (database) => databaseUrl(cluster, port, database),
      release: () =>
        underStartLock(home, async () => {
          if (!share) return;
          share.release();
          share = undefined;
          const alone = tryLock(join(home, "users.lock"), "exclusive");
          if (!alone) return;
          await stopPostmaster(cluster, programs).finally(alone.release);
        }),
      kill: () => killPostmaster(cluster),
    };
  });
}

async function underStartLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  let lock: FileLock | undefined;
  try {
    lock = await waitForLock(join(home, "start.lock"), "exclusive", 120);
  } catch (error) {
    throw new StartupError(`${home} cannot be written: ${(error as Error).message}.`, { cause: error });
  }
  if (!lock) throw new StartupError(`Another command has been starting the database in ${home} for two minutes.`);
  return work().finally(lock.release);
}
