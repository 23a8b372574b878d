import "server-only";
import { unseal } from "@/lib/server/crypto/seal";
import { postOutside } from "@/lib/server/http/post-outside";
import { OutsideError } from "@/lib/server/http/request-outside";
import { type Attemptable, findAttemptable, type Outcome, saveAttempt } from "@/lib/server/webhooks/attempt-store";
import { nextPause, readRetryAfter } from "@/lib/server/webhooks/retry-schedule";
import { sealPlaces } from "@/lib/server/webhooks/seal-places";
import { enqueue } from "@/lib/server/webhooks/send-soon";
import { signMessage } from "@/lib/server/webhooks/sign-message";

const keptCharacters = 1000;

/**
 * Makes one attempt at a delivery and writes down what came of it. Run again after a crash it may send the message a
 * second time, under the same webhook-id; when the turn is over it does nothing.
 */
export async function deliverWebhook(job: { delivery: string; turn: number }): Promise<{ outcome: string }> {
  const due = await findAttemptable(job.delivery, job.turn);
  if (!due) return { outcome: "nothing to do" };
  const outcome = await attempt(due);
  await enqueue(await saveAttempt(due.delivery, job.turn, due.webhook, outcome));
  return { outcome: outcome.ok ? "delivered" : (outcome.error ?? "failed") };
}

async function attempt(due: Attemptable): Promise<Outcome> {
  const started = performance.now();
  const nothing = { ok: false, gone: false, at: due.now, status: null, answer: "" };
  const ms = () => Math.round(performance.now() - started);
  const secrets = await openSecrets(due).catch(() => null);
  if (secrets === null)
    return {
      ...nothing,
      ms: ms(),
      error: "the signing secret does not open with this ENCRYPTION_SECRET: rotate it",
      pause: nextPause(due.tries + 1, null),
    };
  const { body, headers } = signMessage(due, secrets, due.now);
  try {
    const answer = await postOutside(new URL(due.url), body, headers);
    const { status } = answer;
    const ok = status >= 200 && status < 300;
    const busy = status === 429 || status === 503;
    const asked = busy ? readRetryAfter(answer.headers["retry-after"], due.now) : null;
    return {
      ...nothing,
      ok,
      gone: status === 410,
      ms: ms(),
      status,
      error: ok ? null : refusal(status),
      answer: answer.text.replaceAll("\0", "").slice(0, keptCharacters).toWellFormed(),
      pause: ok ? null : nextPause(due.tries + 1, asked),
    };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { ...nothing, ms: ms(), error: error.message, pause: nextPause(due.tries + 1, null) };
  }
}

function refusal(status: number): string {
  if (status >= 300 && status < 400) return `it answered ${status}, a redirect: those are not followed`;
  return `it answered ${status}`;
}

async function openSecrets({ webhook, secret, previousSecret }: Attemptable): Promise<string[]> {
  const places = sealPlaces(webhook);
  const previous = previousSecret === null ? [] : [await unseal(previousSecret, places.previous)];
  return [await unseal(secret, places.present), ...previous];
}
