import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { problems } from "@/lib/contracts/problem";
import type { Profile } from "@/lib/contracts/profile";
import { offerOf } from "@/lib/domain/model-writing/offer";
import { ReadySections, type Section } from "@/lib/domain/model-writing/ready-sections";
import { AppError } from "@/lib/server/app-error";
import { describeError, log } from "@/lib/server/http/log";
import { type GenerateOptions, generateProfile } from "@/lib/server/profiles/generate-profile";
import type { Prepared } from "@/lib/server/profiles/prepare-writing";

/**
 * Generates a profile as server-sent events: `section` for each of the five sections as it is ready, then `profile` with
 * the whole. The built-in engine has all of them ready at once; a language model's come while it writes, each once all of
 * it has passed the check. What goes wrong before the model is asked is thrown as `generateProfile` throws it; what goes
 * wrong later comes as the event `problem`, and ends the stream. Who stops reading cancels the writing.
 */
export async function profileEvents(
  actor: Actor,
  customerId: string,
  options: GenerateOptions,
): Promise<ReadableStream<Uint8Array>> {
  const told = new Set<string>();
  const stop = new AbortController();
  const encoder = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array>;
  const events = new ReadableStream<Uint8Array>({
    start: (controller) => {
      out = controller;
    },
    cancel: () => stop.abort(),
  });
  const isRead = () => !stop.signal.aborted;
  const send = (text: string) => isRead() && out.enqueue(encoder.encode(text));
  const tell = (sections: Section[]) => {
    for (const { section, content } of sections) {
      told.add(section);
      send(event("section", { section, content }));
    }
  };

  const begun = Promise.withResolvers<void>();
  let ready: ReadySections | undefined;
  const work = generateProfile(actor, customerId, options, {
    live: true,
    signal: stop.signal,
    onPrepared: (prepared) => {
      if (options.engine === "language-model") ready = sectionsOf(prepared);
      tell(ready?.accept() ?? []);
      begun.resolve();
    },
    onAccepted: (statement) => tell(ready?.accept(statement) ?? []),
  });
  const done = work.then(
    (profile) => {
      tell(sectionsIn(profile).filter(({ section }) => !told.has(section)));
      send(event("profile", profile));
    },
    (error: unknown) => {
      // Thrown by whoever waits for the beginning, unless that is past.
      begun.reject(error);
      send(event("problem", problemOf(error)));
    },
  );
  void done.then(() => isRead() && out.close());
  await Promise.race([begun.promise, work]);
  return events;
}

const sectionsIn = ({ profile }: Profile): Section[] =>
  (Object.keys(profile) as Section["section"][]).map((section) => ({ section, content: profile[section] }));

function sectionsOf({ analysis, language }: Prepared): ReadySections {
  const texts = analysis.texts[language];
  return new ReadySections(texts, offerOf(language, texts, analysis.evidence), analysis.evidence);
}

function problemOf(error: unknown) {
  const known = error instanceof AppError && error.code !== "internal" ? error : null;
  if (!known) log().error({ error: describeError(error) }, "profile not written");
  const code = known?.code ?? "internal";
  return { code, title: problems[code].title, status: problems[code].status, detail: known?.message ?? "" };
}

// JSON has no line breaks of its own: one data line holds it.
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
