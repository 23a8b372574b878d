import "server-only";
import { APICallError, Output, RetryError, streamText } from "ai";
import pLimit from "p-limit";
import { type Statement, statementSchema } from "@/lib/contracts/draft";
import { connect, type ModelConnection } from "@/lib/server/model/connect";
import { failed, type ModelError, toModelError } from "@/lib/server/model/model-error";
import { readStatements } from "@/lib/server/model/read-statements";

export type Question = { instructions: string; input: string; maxOutputTokens: number };
export type Answer = {
  /** It stopped for want of room: what is not there did not come. */
  truncated: boolean;
  tokens: { input: number; output: number };
};
type Listening = {
  signal: AbortSignal;
  /** Each statement, once it is whole. */
  onStatement: (statement: Statement) => void;
  /** The same question broke off before. */
  again?: boolean;
};

/** Of one process: what providers let through at once, and what the event loop carries beside all else. */
export const callsAtOnce = 64;
const inTurn = pLimit(callsAtOnce);

const patience = { firstChunkMs: 120_000, chunkMs: 45_000, totalMs: 600_000 };
/** Beginnings that fail for a reason that passes are tried again after Retry-After, else after 2, 4 and 8 seconds. */
const retries = 3;
/** Somebody has been waiting for a while when a call is made again. */
const retriesAgain = 1;
/** So often in a row, when all that the server says is that it is busy. */
const rounds = 5;

/** Parameters that some servers do not know: left out for them from then on. */
type Plain = { schema: boolean; length: boolean };
const known = new Map<string, Plain>();

/**
 * Has the model write statements, and tells of each as it is whole. The schema is asked for where the server can; an
 * answer that ignores it is read as far as it can be. Throws ModelError, by name, when the answer did not come to an end or
 * holds no statement; statements that were told of before that stay told.
 */
export async function askModel(connection: ModelConnection, question: Question, listening: Listening): Promise<Answer> {
  return inTurn(async () => {
    const server = `${connection.baseUrl} ${connection.model} ${connection.protocol}`;
    for (let round = 1; ; round++) {
      listening.signal.throwIfAborted();
      const plain = known.get(server) ?? { schema: true, length: true };
      const attempt = await listen(connection, question, plain, listening);
      if (!("error" in attempt)) return attempt;
      const less = withoutRefused(plain, attempt.cause);
      if (less) known.set(server, less);
      else if (attempt.error.failure !== "rate_limited" || round >= rounds) throw attempt.error;
    }
  });
}

type Attempt = Answer | { error: ModelError; cause: unknown };

async function listen(
  connection: ModelConnection,
  { instructions, input, maxOutputTokens }: Question,
  { schema, length }: Plain,
  { signal, onStatement, again = false }: Listening,
): Promise<Attempt> {
  let failure: unknown;
  let told = 0;
  let begun = false;
  const result = streamText({
    model: connect(connection),
    instructions,
    prompt: input,
    ...(schema ? { output: Output.array({ element: statementSchema, name: "statements" }) } : {}),
    ...(length ? { maxOutputTokens } : {}),
    maxRetries: again ? retriesAgain : retries,
    abortSignal: signal,
    timeout: patience,
    onChunk: ({ chunk }) => {
      begun ||= chunk.type === "text-delta" || chunk.type === "reasoning-delta";
    },
    onError: ({ error }) => {
      failure ??= error;
    },
  });
  const tell = (statement: Statement) => {
    told++;
    onStatement(statement);
  };
  try {
    if (schema) for await (const statement of result.elementStream as AsyncIterable<Statement>) tell(statement);
    else {
      let text = "";
      for await (const part of result.textStream) {
        text += part;
        if (part.includes("}")) for (const statement of (await readStatements(text)).slice(told)) tell(statement);
      }
    }
    if (failure !== undefined) throw failure;
    const [reason, raw, usage, text] = await Promise.all([
      result.finishReason,
      result.rawFinishReason,
      result.usage,
      result.text,
    ]);
    if (reason === "content-filter") throw failed(raw === "content_filter" ? "filtered" : "refused");
    // The stream tells all but the last of an answer that breaks off, and nothing of one with words around its JSON.
    for (const statement of (await readStatements(text)).slice(told)) tell(statement);
    const truncated = reason === "length";
    if (told === 0) throw failed("unreadable");
    if (!truncated && reason !== "stop") throw failed("interrupted");
    return { truncated, tokens: { input: usage.inputTokens ?? 0, output: usage.outputTokens ?? 0 } };
  } catch (error) {
    const cause = failure ?? error;
    return { error: signal.aborted ? failed("cancelled", cause) : toModelError(cause, begun), cause };
  }
}

/** What to leave out next time, when the server says that it does not know a parameter; null when that is not it. */
function withoutRefused({ schema, length }: Plain, cause: unknown): Plain | null {
  const error = RetryError.isInstance(cause) ? cause.lastError : cause;
  if (!APICallError.isInstance(error) || error.statusCode === undefined || error.statusCode >= 500) return null;
  const said = `${error.message} ${error.responseBody ?? ""}`;
  if (length && /max_(?:completion_|output_)?tokens/.test(said)) return { schema, length: false };
  if (schema && /response_format|json_schema|text\.format|structured/i.test(said)) return { schema: false, length };
  return null;
}
