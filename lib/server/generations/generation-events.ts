import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "@/lib/contracts/actor";
import { isUnderWay } from "@/lib/contracts/generation";
import { readNews } from "@/lib/server/generations/generation-store";
import { getGeneration } from "@/lib/server/generations/generations";

/** Shorter than anybody notices, longer than a look costs. */
const lookEvery = 100;
/** Whoever watches asks again, and is asked again who they are. */
const longest = 20_000;

/**
 * A generation as server-sent events: `generation` first, `statement` for each that passed the check since, `generation`
 * once it is over. Ends then, when nobody listens any more, and after twenty seconds.
 */
export async function generationEvents(actor: Actor, customerId: string, id: string): Promise<ReadableStream> {
  const first = await getGeneration(actor, customerId, id);
  const encoder = new TextEncoder();
  async function* events() {
    yield `retry: 200\n\n${event("generation", first)}`;
    let told = first.statements.length;
    for (const until = Date.now() + longest; isUnderWay(first.status) && Date.now() < until; await wait(lookEvery)) {
      const news = await readNews(id, told);
      if (!news) return;
      told += news.statements.length;
      if (news.statements.length > 0) yield news.statements.map((one) => event("statement", one)).join("");
      if (!isUnderWay(news.status)) {
        yield event("generation", await getGeneration(actor, customerId, id));
        return;
      }
    }
  }
  const parts = events();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return();
    },
  });
}

// JSON has no line breaks of its own: one data line holds it.
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
