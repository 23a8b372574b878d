import "server-only";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { now, type ReceivedCall } from "./received-call";
import type { Script } from "./script";

/** Sends what a script says, one timer at a time, and stops when the response is closed (`gone`). */
export async function playScript(
  script: Script,
  tokenMs: number,
  response: ServerResponse,
  call: ReceivedCall,
  gone: AbortSignal,
): Promise<void> {
  await pause(script.waits * tokenMs, gone);
  if (gone.aborted) return;
  call.status = script.status;
  call.firstByteAt = now();
  response.writeHead(script.status, script.headers);
  response.flushHeaders();
  await writeApart(script.pieces, tokenMs, response, gone);
  if (gone.aborted) return;
  if (script.ends === "destroyed" || script.ends === "cut") call.outcome = "cut";
  if (script.ends === "whole" || script.ends === "cut") return void response.end(script.closing);
  // What was written must have left before the socket goes.
  await new Promise((left) => response.write(script.closing, left));
  if (script.ends === "destroyed") response.destroy();
}

/** Waits, but not longer than until the response is closed. */
export async function pause(ms: number, gone: AbortSignal): Promise<void> {
  if (ms > 0) await wait(ms, undefined, { signal: gone }).catch(() => {});
}

/** Writes the pieces so many milliseconds apart; what a late timer missed, the next one makes up for. */
function writeApart(
  pieces: string[],
  apart: number,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> | void {
  if (apart === 0) return void (pieces.length > 0 && response.write(pieces.join("")));
  return new Promise((done) => {
    const begun = performance.now();
    let timer: NodeJS.Timeout;
    let sent = 0;
    const step = () => {
      const due = Math.min(pieces.length, Math.floor((performance.now() - begun) / apart) + 1);
      if (due > sent) response.write(pieces.slice(sent, due).join(""));
      sent = due;
      if (sent === pieces.length) done();
      else timer = setTimeout(step, Math.max(0, begun + sent * apart - performance.now()));
    };
    gone.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
    step();
  });
}
