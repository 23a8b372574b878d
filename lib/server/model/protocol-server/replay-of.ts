import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Behaviour } from "./behaviour";

/** What a server once sent: the events of a stream, one a line, the body of an answer, or one of the two. */
export type Recording = { name: string; events: string[] | null; body: string | null };

/**
 * The behaviour that sends a recording: `NAME.chunks.txt` of the folder to a call that streams, `NAME.json` to one that
 * does not; a body that is an error to both. Throws when the folder has neither.
 */
export function replayOf(folder: string, name: string): Behaviour {
  const read = (ending: string) => {
    const path = join(folder, `${name}${ending}`);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  };
  const events = read(".chunks.txt")?.split("\n").filter(Boolean) ?? null;
  const body = read(".json");
  if (!events && body === null) throw new Error(`${folder} has no recording ${name}.`);
  return { kind: "replay", recording: { name, events, body } };
}
