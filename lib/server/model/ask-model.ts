import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { type FinishReason, generateText, type LanguageModelUsage, streamText } from "ai";
import pLimit from "p-limit";
import type { Statement } from "@/lib/contracts/draft";
import { askedFor } from "@/lib/server/model/asked-for";
import { connect, type ModelConnection } from "@/lib/server/model/connect";
import { failed, ModelError, retryAfterOf, toModelError, unknownParameter } from "@/lib/server/model/model-error";
import { patience } from "@/lib/server/model/patience";
import { readStatements } from "@/lib/server/model/read-statements";
import { watchSilence } from "@/lib/server/model/watch-silence";

export type Question = { instructions: string; input: string; maxOutputTokens: number };
export type Answer = {
  /** It stopped for want of room: what is not there did not come. */
  truncated: boolean;
  tokens: { input: number; output: number };
};
export type Listening = {
  signal: AbortSignal;
  /** Its turn has come, and the call is about to be made. What this throws comes out as it is, and no call is made. */
  onTurn?: () => Promise<void>;
  /** Each statement, once it is whole. */
  onStatement: (statement: Statement) => void;
  /** Somebody watches: statements are told of while the rest is being written. */
  live?: boolean;
  /** The same question broke off before, and somebody has been waiting for a while. */
  again?: boolean;
};

/** Of one process: what providers let through at once, and what the event loop carries beside all else. */
export const callsAtOnce = 64;
const inTurn = pLimit(callsAtOnce);
/** Calls that somebody watches do not queue behind those of a run, which would take their places for a whole answer's time. */
const watched = pLimit(8);

/** Beginnings that fail for a reason that passes are tried again after Retry-After, else after 2, 4 and 8 seconds. */
const retries = { first: 3, again: 1 };
/** So often, when all that the server says is that it is busy; and so long is waited where it says for how long. */
const rounds = 5;
const longestWait = 300_000;
const usualWait = 10_000;

/** Parameters that a server does not know are left out for it from then on. */
type Spoken = { schema: boolean; length: boolean };
const spokenBy = new Map<string, Spoken>();

/**
 * Has the model write statements, and tells of each as it is whole. The schema is asked for where the server can; an
 * answer that ignores it is read as far as it can be. Throws ModelError, by name, when the answer did not come to an end or
 * holds no statement; statements that were told of before that stay told.
 */
export async function askModel(connection: ModelConnection, question: Question, listening: Listening): Promise<Answer> {
  let told = 0;
  const tell = async (text: string) => {
    for (const statement of (await readStatements(text)).slice(told)) {
      told++;
      listening.onStatement(statement);
    }
  };
  const { text, reason, raw, usage } = await (listening.live ? watched : inTurn)(async () => {
    await listening.onTurn?.();
    return hear(connection, question, listening, tell);
  });
  if (reason === "content-filter") throw failed(raw === "content_filter" ? "filtered" : "refused");
  if (reason !== "stop" && reason !== "length") throw failed("interrupted");
  await tell(text);
  if (told === 0) throw failed("unreadable");
  return {
    truncated: reason === "length",
    tokens: { input: usage.inputTokens ?? 0, output: usage.outputTokens ?? 0 },
  };
}

/** Asks until there is an answer: leaves out what the server does not know, waits while it is busy. */
async function hear(
  connection: ModelConnection,
  question: Question,
  { signal, live, again = false }: Listening,
  tell: Tell,
): Promise<Heard> {
  const server = `${connection.baseUrl} ${connection.model} ${connection.protocol}`;
  for (let round = 1; ; round++) {
    const spoken = spokenBy.get(server) ?? { schema: true, length: true };
    try {
      if (signal.aborted) throw failed("cancelled");
      const call = callOf(connection, question, spoken, again);
      return await (live ? hearLive : hearWhole)(call, signal, tell);
    } catch (error) {
      const unknown = unknownParameter(error);
      if (unknown && spoken[unknown]) spokenBy.set(server, { ...spoken, [unknown]: false });
      else await untilFree(error, round, signal);
    }
  }
}

/** Waits when the server was busy; throws everything else, and after the last round. */
async function untilFree(error: unknown, round: number, signal: AbortSignal): Promise<void> {
  const busy = error instanceof ModelError && error.failure === "rate_limited";
  const ms = retryAfterOf(error) ?? usualWait;
  if (!busy || round >= rounds || ms > longestWait) throw error;
  await wait(ms, undefined, { signal }).catch(() => {
    throw failed("cancelled");
  });
}

const callOf = (
  connection: ModelConnection,
  { instructions, input, maxOutputTokens }: Question,
  { schema, length }: Spoken,
  again: boolean,
) => ({
  model: connect(connection),
  instructions,
  prompt: input,
  ...(schema ? { output: askedFor } : {}),
  ...(length ? { maxOutputTokens } : {}),
  maxRetries: again ? retries.again : retries.first,
});
type Call = ReturnType<typeof callOf>;
type Tell = (text: string) => Promise<void>;
type Heard = { text: string; reason: FinishReason; raw: string | undefined; usage: LanguageModelUsage };

/** Reads as it is written. Costs ten times what reading the whole costs: for when somebody watches. */
async function hearLive(call: Call, given: AbortSignal, tell: Tell): Promise<Heard> {
  const silence = watchSilence(given);
  let failure: unknown;
  let text = "";
  try {
    const result = streamText({
      ...call,
      abortSignal: silence.signal,
      onError: ({ error }) => {
        failure ??= error;
      },
    });
    for await (const part of result.textStream) {
      silence.broken();
      text += part;
      if (part.includes("}")) await tell(text);
    }
    silence.signal.throwIfAborted();
    if (failure !== undefined) throw failure;
    const [reason, raw, usage] = await Promise.all([result.finishReason, result.rawFinishReason, result.usage]);
    return { text, reason, raw, usage };
  } catch (error) {
    throw given.aborted ? failed("cancelled", error) : toModelError(failure ?? error, text !== "");
  } finally {
    silence.end();
  }
}

/** Reads what was written, once it is. */
async function hearWhole(call: Call, given: AbortSignal): Promise<Heard> {
  const tooLong = AbortSignal.timeout(patience.whole);
  try {
    const abortSignal = AbortSignal.any([given, tooLong]);
    const { text, finishReason, rawFinishReason, usage } = await generateText({ ...call, abortSignal });
    return { text, reason: finishReason, raw: rawFinishReason, usage };
  } catch (error) {
    if (given.aborted) throw failed("cancelled", error);
    // In the middle of a body the network only says that it ended.
    throw tooLong.aborted ? failed("timeout", error) : toModelError(error, false);
  }
}
