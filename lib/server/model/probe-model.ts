import "server-only";
import { streamText } from "ai";
import { z } from "zod";
import { statementSchema } from "@/lib/contracts/draft";
import type { EngineTest } from "@/lib/contracts/engine";
import { askedFor } from "@/lib/server/model/asked-for";
import { connect, type ModelConnection } from "@/lib/server/model/connect";
import { failed, ModelError, toModelError, unknownParameter } from "@/lib/server/model/model-error";
import { readStatements } from "@/lib/server/model/read-statements";

type Tokens = { input: number; output: number };
export type Probe = { ms: number; firstMs: number | null; structured: EngineTest["structured"] };

/** What is asked says nothing of JSON: an answer of the schema's form shows that the server holds its model to it. */
const plainly = "Say in one short sentence what wool is good for.";
/** And this is how profiles are asked for where a server takes no schema. */
const inWords = `${plainly} Answer with one JSON document and nothing around it: {"elements": [{"key": "wool", "evidence": ["e1"], "text": "..."}]}`;
/** The most that one question may come to; a model that thinks first needs the room. */
export const mostOfProbe: Tokens = { input: 400, output: 2 * 4_000 };

const patience = 60_000;
const answerSchema = z.object({ elements: z.array(statementSchema) });

/**
 * Asks a model something small, without trying again, to see whether it answers, how soon, and in which form: with the schema
 * that profiles are asked for by, else in words. `onAnswer` is told what each answer took. Throws ModelError when there is
 * no answer.
 */
export async function probeModel(connection: ModelConnection, onAnswer: (tokens: Tokens) => void): Promise<Probe> {
  const ask = async (prompt: string, schema: boolean) => {
    const { tokens, ...answer } = await hear(connection, prompt, schema);
    onAnswer(tokens);
    return answer;
  };
  const held = await ask(plainly, true).catch((error: unknown) => {
    if (unknownParameter(error) === "schema") return null;
    throw error;
  });
  if (held && isOfSchema(held.text)) return { ...held, structured: "schema" };
  const told = await ask(inWords, false);
  return { ...told, structured: (await readStatements(told.text)).length > 0 ? "asked" : "none" };
}

async function hear(connection: ModelConnection, prompt: string, schema: boolean) {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  let firstMs: number | null = null;
  let text = "";
  let failure: unknown;
  try {
    const result = streamText({
      model: connect(connection),
      prompt,
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(patience),
      onError: ({ error }) => {
        failure ??= error;
      },
      ...(schema ? { output: askedFor } : {}),
    });
    for await (const part of result.textStream) {
      firstMs ??= since();
      text += part;
    }
    if (failure !== undefined) throw failure;
    const { inputTokens = 0, outputTokens = 0 } = await result.usage;
    if (text === "") throw failed("unreadable");
    return { text, ms: since(), firstMs, tokens: { input: inputTokens, output: outputTokens } };
  } catch (error) {
    const cause = failure ?? error;
    throw cause instanceof ModelError ? cause : toModelError(cause, text !== "");
  }
}

function isOfSchema(text: string): boolean {
  try {
    return answerSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
