import "server-only";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Account, serverAccount } from "@/lib/server/db/embedded/home";
import { failure, runProgram } from "@/lib/server/db/embedded/run-program";

/** Where one embedded server keeps its things. */
export type Cluster = { home: string; data: string; password: string; account: Account | undefined };

const passwordFile = (home: string) => join(home, "postgres-password");
const dataFolder = (home: string) => join(home, "data-18");

/** The cluster of this folder, undefined when none was made yet. */
export function findCluster(home: string): Cluster | undefined {
  const data = dataFolder(home);
  if (!existsSync(data)) return undefined;
  return { home, data, password: readFileSync(passwordFile(home), "utf8").trim(), account: serverAccount() };
}

/**
 * Makes the cluster with initdb. It gets its final name only when it is whole, so that a full disk or a kill leaves
 * nothing half-made behind. Call it under the start lock.
 */
export async function makeCluster(home: string, programs: string): Promise<Cluster> {
  const account = serverAccount();
  const half = `${dataFolder(home)}.new`;
  const given = join(home, "postgres-password.new");
  rmSync(half, { recursive: true, force: true });
  try {
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(given, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    if (account) for (const path of [half, given]) chownSync(path, account.uid, account.gid);
    const options = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${given}`, "--encoding=UTF8"];
    const locale = ["--locale-provider=builtin", "--locale=C.UTF-8"];
    const initdb = join(programs, "bin/initdb");
    const { ok, output } = await runProgram(initdb, ["-D", half, ...options, ...locale], home, account);
    if (!ok) throw failure("PostgreSQL's data folder cannot be made", output, home);
    if (account) chownSync(given, 0, 0);
    renameSync(given, passwordFile(home));
    renameSync(half, dataFolder(home));
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    rmSync(given, { force: true });
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? failure("", "ENOSPC", home) : error;
  }
  return findCluster(home)!;
}
