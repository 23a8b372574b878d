import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartupError } from "@/lib/server/db/startup-error";
import type { Behave, Behaviour } from "@/lib/server/model/protocol-server/behaviour";
import { replayOf } from "@/lib/server/model/protocol-server/replay-of";
import { withRandom } from "@/lib/server/model/protocol-server/with-random";

const kinds: Record<Exclude<Behaviour["kind"], "replay">, true> = {
  ok: true,
  rate_limited: true,
  server_error: true,
  unauthorized: true,
  bad_request: true,
  schema_refused: true,
  truncated: true,
  content_filter: true,
  refusal: true,
  invalid: true,
  prose: true,
  fenced: true,
  hang: true,
  hang_before: true,
  disconnect: true,
  cut: true,
  error_in_stream: true,
};

const usage = `npm run model-server -- [options]
  --port N         4010 unless given; 0: any free one
  --key KEY        ask for this key
  --answer FILE    a module whose \`answer\` writes the texts; the smallest value of the schema unless given
  --kind KIND      how it behaves: ${Object.keys(kinds).join(", ")}
  --replay FILE    send this recording instead (its name without .chunks.txt or .json)
  --rate R         only this share of the calls (0 to 1) meets that, the others are answered; --seed TEXT chooses them
  --latency MS     before the first byte
  --token MS       between two deltas of 4 characters
  --share R        how much of the text is sent before it breaks off (0 to 1)
  --retry-after S  with rate_limited, in seconds`;

export type ModelServerArguments = {
  port: number;
  apiKey: string | undefined;
  answer: string | undefined;
  behave: Behave;
};

/** Reads the command line. Throws StartupError naming what is wrong with it. */
export function modelServerArguments(given: string[], from: string): ModelServerArguments {
  const names = ["port", "key", "answer", "kind", "replay", "rate", "seed", "latency", "token", "share", "retry-after"];
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const values = parseArgs({ args: given, options }).values as Record<string, string | undefined>;
    const number = (name: string, highest: number) => {
      const value = values[name];
      if (value === undefined) return undefined;
      if (value.trim() === "" || !(Number(value) >= 0 && Number(value) <= highest))
        throw new Error(`--${name} ${value} is no number from 0 to ${highest}.`);
      return Number(value);
    };
    const hour = 3_600_000;
    const timing = { latencyMs: number("latency", hour) ?? 0, tokenMs: number("token", hour) ?? 0 };
    const share = number("share", 1);
    const retryAfter = number("retry-after", hour);
    const behaviour = {
      ...read(values.kind ?? "ok", values.replay === undefined ? undefined : resolve(from, values.replay)),
      ...timing,
      ...(share !== undefined && { share }),
      ...(retryAfter !== undefined && { retryAfter }),
    };
    const rate = number("rate", 1);
    return {
      port: number("port", 65_535) ?? 4010,
      apiKey: values.key,
      answer: values.answer === undefined ? undefined : resolve(from, values.answer),
      behave:
        rate === undefined ? behaviour : withRandom(rate, values.seed ?? "", behaviour, { kind: "ok", ...timing }),
    };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

function read(kind: string, recording: string | undefined): Behaviour {
  if (recording !== undefined) return replayOf(dirname(recording), basename(recording));
  if (!Object.hasOwn(kinds, kind)) throw new Error(`--kind ${kind} is unknown.`);
  return { kind: kind as keyof typeof kinds };
}
