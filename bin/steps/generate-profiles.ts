import type { Actor } from "@/lib/contracts/actor";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { listCustomersWithoutProfile, readProgress } from "@/lib/server/runs/run-store";
import { startRun } from "@/lib/server/runs/start-run";
import { atEnd } from "./stopping";

const actor: Actor = { kind: "command", id: "demo", name: "npm run demo", role: "admin", stores: null };

/**
 * Has the workers write a profile of everyone who has none, as a user's run does, and waits until they have, telling
 * how far they are.
 */
export async function generateProfiles(): Promise<void> {
  const customers = await listCustomersWithoutProfile();
  if (customers.length === 0) return;
  atEnd(closeSender);
  const run = await startRun(actor, customers);
  for (let told = -1; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const { done, written, failed } = await readProgress(run);
    const isDone = done >= customers.length;
    if (isDone || (done !== told && process.stdout.isTTY)) tell(`Profiles: ${done} of ${customers.length} customers`);
    told = done;
    if (!isDone) continue;
    const without = customers.length - written - failed;
    const lines = [`${written} written`];
    if (without) lines.push(`${without} have too little data`);
    if (failed) lines.push(`${failed} failed, see above`);
    console.log(`, ${lines.join(", ")}.`);
    return;
  }
}

function tell(line: string): void {
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : line);
}
