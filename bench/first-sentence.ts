import type { ProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";

/** Milliseconds. */
export type FirstSentence = { model: number; ours: number; preview: number };

/**
 * Has one version written by the live way and watches it as a page does. `model`: from a call until its first statement is
 * whole, for a bare client that reads the same stream; `ours`: from our call's arrival until the first checked statement has
 * come to the watcher; `preview`: from the request until the built-in profile is there.
 */
export async function timeFirstSentence(
  url: string,
  headers: Record<string, string>,
  customer: string,
  model: ProtocolServer,
): Promise<FirstSentence> {
  const path = `${url}/api/v1/customers/${encodeURIComponent(customer)}/generations`;
  const asked = performance.now();
  const started = await fetch(path, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: "{}",
  });
  if (started.status !== 202) throw new Error(`A generation was answered with ${started.status}.`);
  const { id } = (await started.json()) as { id: string };
  const preview = performance.now() - asked;
  const before = model.calls.length;
  const events = await fetch(`${path}/${id}`, { headers: { ...headers, accept: "text/event-stream" } });
  const at = await momentOf(events, /^event: statement$|"statements":\[\{/m);
  const call = model.calls[before] ?? model.calls.at(-1)!;
  const ours = at - call.arrivedAt;
  await fetch(`${path}/${id}/cancel`, { method: "POST", headers });
  const sent = performance.timeOrigin + performance.now();
  const bare = await fetch(`${model.url}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(call.headers.accept ? { accept: call.headers.accept } : {}) },
    body: JSON.stringify(call.body),
  });
  const whole = await momentOf(bare, /\\"text\\":\\"(?:[^"\\]|\\\\.)*\\"/, (text) =>
    [...text.matchAll(/"delta":"((?:[^"\\]|\\.)*)"/g)].map(([, delta]) => delta).join(""),
  );
  return { model: whole - sent, ours, preview };
}

/** When (milliseconds since 1970) what was read of an answer, as `seen` by the reader, first holds the pattern. */
async function momentOf(answer: Response, pattern: RegExp, seen = (text: string) => text): Promise<number> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`The answer (${answer.status}) ended before a statement came: ${text.slice(-300)}`);
    text += value;
    if (!pattern.test(seen(text))) continue;
    const at = performance.timeOrigin + performance.now();
    await reader.cancel();
    return at;
  }
}
