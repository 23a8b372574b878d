import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import type { Profile } from "@/lib/contracts/profile";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { moneyOf, noTokens } from "@/lib/domain/model-writing/cost";
import { PROMPT_VERSION } from "@/lib/domain/model-writing/instructions";
import { BUILT_IN_VERSION } from "@/lib/domain/profile/analyse";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { AppError } from "@/lib/server/app-error";
import { type ActiveEngine, requireEngine } from "@/lib/server/engine/active-engine";
import { ModelError } from "@/lib/server/model/model-error";
import { type Prepared, prepareWriting } from "@/lib/server/profiles/prepare-writing";
import { saveProfile } from "@/lib/server/profiles/profile-store";
import { findMade, findWording, type Wording } from "@/lib/server/profiles/version-store";
import { type Listener, wordWithModel } from "@/lib/server/profiles/word-with-model";

export type GenerateOptions = {
  engine?: "built-in" | "language-model";
  language?: string;
  as_of?: string;
  /** Of the version: asked for again under the same id, the version that it made is returned and none is added. */
  id?: string;
};

/** Who listens while a model writes: nobody has to. */
export type Watcher = Partial<Listener> & { onPrepared?: (prepared: Prepared) => Promise<void> | void };

/**
 * Writes a new version of a customer's profile: load, analyse (tag, signals, evidence, draft, check, project), have a
 * language model word it where one is asked for, save. Throws not_found for a customer the actor may not see,
 * profiling_refused, too_little_data (naming what is missing), engine_not_configured, budget_reached, model_failed, and
 * invalid for an as_of in the future. Whatever throws, the version before stays the current one.
 */
export async function generateProfile(
  actor: Actor,
  customerId: string,
  options: GenerateOptions = {},
  watcher: Watcher = {},
): Promise<Profile> {
  const started = performance.now();
  const engine = options.engine === "language-model" ? await requireEngine() : null;
  const prepared = await prepareWriting(actor, customerId, { ...options, preferred: engine?.language });
  const made = engine && options.id && (await findMade(options.id, customerId, prepared.language));
  if (made) return made;
  await watcher.onPrepared?.(prepared);
  const worded = engine ? await word(prepared, engine, watcher) : null;
  return saveProfile({
    id: options.id ?? randomUUID(),
    ...prepared,
    wording: worded?.wording ?? null,
    engine: {
      name: engine ? "language-model" : "built-in",
      version: BUILT_IN_VERSION,
      model: engine?.model ?? null,
      prompt_version: engine ? PROMPT_VERSION : null,
    },
    taxonomyVersion: TAXONOMY_VERSION,
    fingerprint: worded?.fingerprint ?? prepared.fingerprint,
    usage: {
      input_tokens: worded?.tokens.input ?? 0,
      output_tokens: worded?.tokens.output ?? 0,
      cost: worded?.cost ?? null,
      ms: Math.round(performance.now() - started),
    },
    requestedBy: `${actor.kind}:${actor.name}`,
  });
}

/** The model's words: those of an earlier version of the same inputs, else new ones. */
async function word(prepared: Prepared, engine: ActiveEngine, { signal, live = false, onAccepted }: Watcher) {
  const { customerId, language } = prepared;
  const fingerprint = wordedFingerprint(prepared, engine);
  const before = await findWording(customerId, fingerprint, language);
  if (before) return { wording: before, fingerprint, tokens: noTokens, cost: nothing(engine) };
  try {
    const listener = { live, signal: signal ?? new AbortController().signal, onAccepted: onAccepted ?? (() => {}) };
    const { texts, byModel, fallbacks, tokens, cost } = await wordWithModel(prepared, engine, listener);
    const { profile, claims } = texts;
    const wording: Wording = { language, profile, claims, by_model: byModel, fallbacks };
    return { wording, fingerprint, tokens, cost };
  } catch (error) {
    if (error instanceof ModelError) throw new AppError("model_failed", error.message, { cause: error });
    throw error;
  }
}

/** Words that were paid for before. */
const nothing = ({ currency, prices }: ActiveEngine) => prices && moneyOf(0, currency);

/** Hash of all that the model's draft comes from: the version's own inputs, and who is asked, how, and in which language. */
function wordedFingerprint({ fingerprint, language }: Prepared, { baseUrl, model, voice }: ActiveEngine): string {
  const inputs = { fingerprint, language, baseUrl, model, voice, prompt: PROMPT_VERSION };
  return createHash("sha256").update(canonicalJson(inputs)).digest("hex");
}
