import "server-only";
import type { Statement } from "@/lib/contracts/draft";
import { problems } from "@/lib/contracts/problem";
import { AppError } from "@/lib/server/app-error";
import { isOutage } from "@/lib/server/db/outage";
import {
  addStatements,
  endGeneration,
  isGenerationUnderWay,
  savePreview,
  takeGeneration,
} from "@/lib/server/generations/generation-store";
import { offeredOf, previewFor } from "@/lib/server/generations/generations";
import { describeError, log } from "@/lib/server/http/log";
import type { JobOf } from "@/lib/server/jobs/queues";
import type { JobContext } from "@/lib/server/jobs/work-jobs";
import { generateProfile } from "@/lib/server/profiles/generate-profile";

/** How soon a cancelled one stops its call. */
const lookEvery = 500;

/**
 * The worker's part of a generation: writes the version, and notes each statement as it passes the check. How it ended
 * stands in its row. Run again after a crash it starts anew; a version that was saved is found and not written twice.
 */
export async function runGeneration(
  { generation: id }: JobOf<"write-generation">,
  { signal }: JobContext,
): Promise<object> {
  const taken = await takeGeneration(id);
  if (!taken) return { over: true };
  const { actor, customerId, language } = taken;
  const call = new AbortController();
  const stop = () => call.abort();
  signal.addEventListener("abort", stop);
  const look = setInterval(async () => {
    // Without an answer it goes on: what it costs is spent already.
    if (!(await isGenerationUnderWay(id).catch(() => true))) stop();
  }, lookEvery);
  const notes = new Notes(id);
  try {
    const profile = await generateProfile(
      actor,
      customerId,
      { engine: "language-model", language, id },
      {
        signal: call.signal,
        live: true,
        onPrepared: async (prepared) => savePreview(id, await previewFor(actor, prepared, id), offeredOf(prepared)),
        onAccepted: (statement) => notes.add(statement),
      },
    );
    await notes.written();
    await endGeneration(id, { status: "finished", version: profile.version });
    return { version: profile.version };
  } catch (error) {
    // Stopped, or without a database: another attempt does it.
    if (signal.aborted || isOutage(error)) throw error;
    if (call.signal.aborted) return { cancelled: true };
    if (!(error instanceof AppError)) log().error({ error: describeError(error) }, "generation failed");
    const code = error instanceof AppError ? error.code : "internal";
    const detail = error instanceof AppError ? error.message : problems.internal.title;
    await endGeneration(id, { status: "failed", code, detail });
    return { failed: code };
  } finally {
    clearInterval(look);
    signal.removeEventListener("abort", stop);
  }
}

/** Notes statements in their order, one write at a time: those that come meanwhile go with the next. */
class Notes {
  readonly #id: string;
  #waiting: Statement[] = [];
  #writing: Promise<void> | null = null;

  constructor(id: string) {
    this.#id = id;
  }

  add(statement: Statement): void {
    this.#waiting.push(statement);
    // What could not be noted is only not watched: the version does not come from here.
    this.#writing ??= this.#write().catch((error: unknown) =>
      log().warn({ error: describeError(error) }, "statements not shown"),
    );
  }

  async written(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting.length > 0) await addStatements(this.#id, this.#waiting.splice(0));
    } finally {
      this.#writing = null;
    }
  }
}
