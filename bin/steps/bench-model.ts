import { timeFirstSentence } from "@/bench/first-sentence";
import { daysBefore, runWhileBusy, runWithModel } from "@/bench/model-run";
import { median } from "@/bench/profile-read";
import { callsAtOnce } from "@/lib/server/model/ask-model";
import type { ProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { demoDay } from "./throwaway-database";

const calls = 1280;
const latencyMs = 12_000;
const refused = 0.2;
const rounds = 7;
const targets = { run: 0.95, first: 1.3 };

type Served = { url: string; headers: Record<string, string>; customers: string[] };

/** The language model's figures, against a stand-in of known speed; whether all of them are as they should be. */
export async function benchModel(model: ProtocolServer, { url, headers, customers }: Served): Promise<boolean> {
  model.set({ behave: { kind: "ok", latencyMs: 600, tokenMs: 20 } });
  const times = [];
  for (let round = 0; round <= rounds; round++)
    times.push(await timeFirstSentence(url, headers, customers[round]!, model));
  // The first one is not counted: all is warm then.
  const [, ...counted] = times;
  const ratios = counted.map(({ ours, model }) => ours / model);
  const first = median(ratios);
  console.log(
    `First checked sentence: ${first.toFixed(2)} of the model's first whole one (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), target ${targets.first}; ` +
      `median ${median(counted.map(({ ours }) => ours)).toFixed(0)} against ${median(counted.map(({ model }) => model)).toFixed(0)} ms; ` +
      `built-in preview after ${median(counted.map(({ preview }) => preview)).toFixed(0)} ms`,
  );

  const busy = await runWhileBusy(model, customers, { day: daysBefore(demoDay, 40), share: refused });
  const once = busy.versions === busy.customers && busy.answered === busy.customers;
  console.log(
    `With ${busy.refused} calls refused at random (429): ${busy.customers} customers, ${busy.versions} versions, ${busy.answered} calls answered: ${once ? "none lost, none doubled" : "NOT AS MANY"}`,
  );

  const run = await runWithModel(model, customers, { day: demoDay, calls, latencyMs });
  console.log(
    `Run: ${run.calls} calls of ${latencyMs / 1000} s, ${callsAtOnce} at once (${model.inFlight.highest} seen): ${run.seconds.toFixed(1)} s against ${run.ideal.toFixed(1)} s, ${run.rate.toFixed(3)}, target ${targets.run}; ` +
      `first call after ${run.edges.first.toFixed(1)} s, ${callsAtOnce} out after ${run.edges.full.toFixed(1)} s, ${run.edges.last.toFixed(1)} s from the last answer to the end`,
  );
  return first <= targets.first && once && run.rate >= targets.run && run.calls >= calls;
}
