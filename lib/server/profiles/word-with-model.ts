import "server-only";
import type { Statement } from "@/lib/contracts/draft";
import type { Money } from "@/lib/contracts/money";
import { addTokens, moneyOf, noTokens, type Tokens } from "@/lib/domain/model-writing/cost";
import { judgeOf } from "@/lib/domain/model-writing/judge";
import { type Offer, offerOf } from "@/lib/domain/model-writing/offer";
import { type Fault, type Prompt, promptFor, repairPromptFor } from "@/lib/domain/model-writing/prompt";
import { type Reworded, reword } from "@/lib/domain/model-writing/reword";
import { AppError } from "@/lib/server/app-error";
import type { ActiveEngine } from "@/lib/server/engine/active-engine";
import { reserveBudget, settleBudget } from "@/lib/server/engine/budget";
import { askModel } from "@/lib/server/model/ask-model";
import { ModelError, mayPass } from "@/lib/server/model/model-error";
import type { Prepared } from "@/lib/server/profiles/prepare-writing";

export type Listener = {
  signal: AbortSignal;
  /** Somebody watches. */
  live: boolean;
  /** A statement in the model's words, as soon as it has passed the check. */
  onAccepted: (statement: Statement) => void;
};

/** What was written, and what it took; the cost null without prices. */
export type Worded = Reworded & { tokens: Tokens; cost: Money | null };

/** Bytes of a token, few enough that an estimate by them is too high rather than too low. */
const bytesAToken = 3;
/** What a statement takes at most, its key and evidence included; and what a model may think before it writes. */
const tokensAStatement = 160;
const tokensOfThought = 8_000;

/**
 * Has the language model word what it may of a prepared version: each statement is checked as it comes; what fails or does
 * not come is asked for once more, with the reason; what fails again leaves its passage in the built-in engine's words.
 * Throws ModelError when the model wrote nothing to the end, budget_reached when the day has no room for the first call.
 */
export async function wordWithModel(prepared: Prepared, engine: ActiveEngine, listener: Listener): Promise<Worded> {
  const { analysis, language } = prepared;
  const texts = analysis.texts[language];
  const offer = offerOf(language, texts, analysis.evidence);
  const spent = new Spent(engine);
  const heard = hear(offer, judgeOf(offer, engine.voice, analysis.checking), listener.onAccepted);

  if (offer.statements.length > 0) {
    await spent.call(promptFor(offer, engine.voice), heard.onStatement, listener);
    const faults = heard.faults();
    if (faults.length > 0)
      await spent.call(repairPromptFor(offer, engine.voice, faults), heard.onStatement, listener).catch(unlessRepair);
  }
  const reworded = reword(texts, offer, heard.accepted, heard.faults(), analysis.evidence);
  return { ...reworded, tokens: spent.tokens, cost: spent.cost };
}

/** Without its repair a version is still true: what was not repaired is the built-in engine's. A cancelled one is not wanted. */
function unlessRepair(error: unknown): void {
  if (error instanceof ModelError && error.failure !== "cancelled") return;
  if (error instanceof AppError && error.code === "budget_reached") return;
  throw error;
}

/** Keeps what passes and why the rest did not. What was accepted once stays: a repeated answer cannot take it back. */
function hear(offer: Offer, judge: (statement: Statement) => string | null, onAccepted: Listener["onAccepted"]) {
  const accepted = new Map<string, Statement>();
  const refused = new Map<string, Fault>();
  const onStatement = (given: Statement) => {
    const statement = { ...given, text: given.text.trim() };
    if (accepted.has(statement.key)) return;
    const reason = judge(statement);
    if (reason !== null) {
      refused.set(statement.key, { key: statement.key, text: statement.text, reason });
      return;
    }
    accepted.set(statement.key, statement);
    onAccepted(statement);
  };
  const faults = (): Fault[] =>
    offer.statements
      .filter(({ key }) => !accepted.has(key))
      .map(({ key }) => refused.get(key) ?? { key, text: null, reason: "the model left it out" });
  return { accepted, onStatement, faults };
}

/** The calls of one version, and what they came to. */
class Spent {
  readonly #engine: ActiveEngine;
  tokens = noTokens;
  /** In millionths; null where a call had no price. */
  #cost: number | null = 0;

  constructor(engine: ActiveEngine) {
    this.#engine = engine;
  }

  get cost(): Money | null {
    return this.#cost === null || !this.#engine.prices ? null : moneyOf(this.#cost, this.#engine.currency);
  }

  /** One that breaks off, or that cannot be read, is made once more. */
  async call(prompt: Prompt, onStatement: (statement: Statement) => void, listener: Listener): Promise<void> {
    try {
      await this.#once(prompt, onStatement, listener);
    } catch (error) {
      if (!(error instanceof ModelError) || !mayPass(error)) throw error;
      await this.#once(prompt, onStatement, listener, true);
    }
  }

  async #once(
    prompt: Prompt,
    onStatement: (statement: Statement) => void,
    { signal, live }: Listener,
    again = false,
  ): Promise<void> {
    const input = Math.ceil(Buffer.byteLength(prompt.instructions + prompt.input) / bytesAToken);
    const maxOutputTokens = prompt.statements * tokensAStatement + tokensOfThought;
    let written = 0;
    let used: Tokens | null = null;
    let reservation: string | null = null;
    try {
      const answer = await askModel(
        this.#engine,
        { ...prompt, maxOutputTokens },
        {
          signal,
          live,
          again,
          onTurn: async () => {
            reservation = await reserveBudget(this.#engine, { input, output: maxOutputTokens }, signal);
          },
          onStatement: (statement) => {
            written += JSON.stringify(statement).length;
            onStatement(statement);
          },
        },
      );
      used = answer.tokens;
    } finally {
      // A call that broke off is billed as well, and does not say for how much: what came of it is counted, and what was sent.
      used ??= written > 0 ? { input, output: Math.ceil(written / bytesAToken) } : noTokens;
      this.tokens = addTokens(this.tokens, used);
      if (reservation !== null) {
        const cost = await settleBudget(this.#engine, reservation, used);
        this.#cost = this.#cost === null || cost === null ? null : this.#cost + cost;
      }
    }
  }
}
