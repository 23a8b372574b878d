import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A secret of this checkout, made once and kept beside the data where only its owner reads it. */
export function keptSecret(home: string, name: string): string {
  const path = join(home, name);
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, "utf8").trim();
}
