import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "@/lib/server/db/client";
import { deliverWebhook } from "@/lib/server/webhooks/deliver-webhook";
import { getDelivery, retryDelivery } from "@/lib/server/webhooks/deliveries";
import {
  attemptNow,
  first,
  happen,
  moveClock,
  openWebhookDatabase,
  operator,
  receiverOfTests,
  webhookTo,
} from "@/lib/server/webhooks/test-webhooks";
import { getWebhook, rotateWebhookSecret, testWebhook } from "@/lib/server/webhooks/webhooks";

await openWebhookDatabase();
const receiver = await receiverOfTests();

const hour = 3600;
const last = () => receiver.received.at(-1)!;

beforeEach(() => void vi.useRealTimers());

describe("what is sent", () => {
  it("is verified by a receiver of Standard Webhooks", async () => {
    const { secret } = await webhookTo(receiver.url);
    const delivery = first(await happen());
    expect(await attemptNow(delivery)).toBe("delivered");
    const { headers, body } = last();
    const verified = new Webhook(secret).verify(body, headers);
    expect(verified).toEqual((await getDelivery(delivery)).payload);
    expect(verified).toMatchObject({ type: "profile.generated", data: { customer_id: "helena" } });
    expect(headers["webhook-id"]).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(headers["content-type"]).toBe("application/json");
  });

  it("fails to verify with any bit flipped in body, id, timestamp or signature", async () => {
    const { secret } = await webhookTo(receiver.url);
    await attemptNow(first(await happen()));
    const { headers, body } = last();
    const hook = new Webhook(secret);
    expect(() => hook.verify(body, headers)).not.toThrow();
    let flipped = 0;
    const flips = (text: string) =>
      Array.from({ length: Buffer.byteLength(text) * 8 }, (_, bit) => {
        const bytes = Buffer.from(text);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        return bytes.toString("latin1");
      });
    for (const text of flips(body)) {
      flipped++;
      expect(() => hook.verify(Buffer.from(text, "latin1"), headers), text).toThrow();
    }
    for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"])
      for (const text of flips(headers[name]!)) {
        flipped++;
        expect(() => hook.verify(body, { ...headers, [name]: text }), `${name}: ${text}`).toThrow();
      }
    expect(flipped).toBeGreaterThan(1000);
  });

  it("fails to verify when it is six minutes old", async () => {
    const { secret } = await webhookTo(receiver.url);
    await attemptNow(first(await happen()));
    const { headers, body } = last();
    const hook = new Webhook(secret);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 4 * 60_000 });
    expect(() => hook.verify(body, headers)).not.toThrow();
    vi.setSystemTime(Date.now() + 2 * 60_000);
    expect(() => hook.verify(body, headers)).toThrow("too old");
  });

  it("verifies with the old and the new secret for a day after a rotation, then with the new one alone", async () => {
    const { id, secret: old } = await webhookTo(receiver.url);
    const request = "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a10";
    await rotateWebhookSecret(operator, id, request);
    // Run again after a crash: the secret that nobody saw is replaced, and the old one still signs.
    const { secret: present, previous_secret_until } = await rotateWebhookSecret(operator, id, request);
    expect(previous_secret_until).not.toBeNull();
    const verifies = (secret: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Number(last().headers["webhook-timestamp"]) * 1000 });
      try {
        return new Webhook(secret).verify(last().body, last().headers) !== undefined;
      } catch {
        return false;
      } finally {
        vi.useRealTimers();
      }
    };
    await attemptNow(first(await happen()));
    expect([verifies(old), verifies(present)]).toEqual([true, true]);
    await moveClock(25 * hour);
    await attemptNow(first(await happen()));
    expect([verifies(old), verifies(present)]).toEqual([false, true]);
    expect((await getWebhook(id)).webhook.previous_secret_until).toBeNull();
  });

  it("has the same id and body at every attempt, and the attempt's own time", async () => {
    const { secret } = await webhookTo(receiver.url);
    receiver.answer((response) => response.writeHead(500).end("broken"));
    const delivery = first(await happen());
    await attemptNow(delivery);
    await moveClock(hour);
    await attemptNow(delivery);
    const [one, two] = receiver.received;
    expect(two!.body).toBe(one!.body);
    expect(two!.headers["webhook-id"]).toBe(one!.headers["webhook-id"]);
    const [earlier, later] = [one, two].map((got) => Number(got!.headers["webhook-timestamp"]));
    expect(later! - earlier!).toBeGreaterThanOrEqual(hour);
    vi.useFakeTimers({ toFake: ["Date"], now: later! * 1000 });
    expect(() => new Webhook(secret).verify(two!.body, two!.headers)).not.toThrow();
  });

  it("holds ids, and no name or contact of anybody", async () => {
    await webhookTo(receiver.url);
    await attemptNow(first(await happen()));
    expect(last().body).not.toMatch(/Helena|@/);
  });
});

describe("what comes of an attempt", () => {
  it("a success is written down with what came back", async () => {
    await webhookTo(receiver.url);
    receiver.answer((response) => response.writeHead(204).end());
    const delivery = first(await happen());
    await attemptNow(delivery);
    expect(await getDelivery(delivery)).toMatchObject({
      status: "delivered",
      attempts: 1,
      next_attempt_at: null,
      last_status: 204,
      log: [{ number: 1, status: 204, error: null, answer: "" }],
    });
  });

  it.each([
    [400, {}, "it answered 400"],
    [500, {}, "it answered 500"],
    [302, { location: "http://10.0.0.1/" }, "it answered 302, a redirect: those are not followed"],
  ])("%s is tried again", async (status, headers, error) => {
    const { id } = await webhookTo(receiver.url);
    receiver.answer((response) => response.writeHead(status, headers).end("x".repeat(2000)));
    const delivery = first(await happen());
    await attemptNow(delivery);
    const after = await getDelivery(delivery);
    expect(after).toMatchObject({ status: "pending", attempts: 1, last_status: status, last_error: error });
    expect(after.log[0]!.answer).toBe("x".repeat(1000));
    expect((await getWebhook(id)).webhook).toMatchObject({ enabled: true, failing_since: expect.any(String) });
    receiver.answer((response) => response.end());
    await attemptNow(delivery);
    expect((await getWebhook(id)).webhook.failing_since).toBeNull();
  });

  it("nobody there is said in words", async () => {
    await webhookTo("http://127.0.0.1:1/");
    const delivery = first(await happen());
    await attemptNow(delivery);
    expect(await getDelivery(delivery)).toMatchObject({
      status: "pending",
      last_status: null,
      last_error: "the connection was refused",
    });
  });

  it("an answer that never comes is given up after ten seconds", async () => {
    await webhookTo(receiver.url);
    receiver.answer(() => {});
    const delivery = first(await happen());
    const started = performance.now();
    expect(await attemptNow(delivery)).toBe("no answer came within ten seconds");
    expect(performance.now() - started).toBeGreaterThan(9_900);
  });

  it("Retry-After of 429 and 503 is honoured", async () => {
    await webhookTo(receiver.url);
    for (const status of [429, 503]) {
      receiver.answer((response) => response.writeHead(status, { "retry-after": "900" }).end());
      const delivery = first(await happen());
      await attemptNow(delivery);
      const { rows } = await pool().query<{ seconds: number }>(
        "select extract(epoch from next_attempt_at - now())::float8 as seconds from webhook_deliveries where id = $1",
        [delivery],
      );
      expect(rows[0]!.seconds).toBeGreaterThan(890);
      expect(rows[0]!.seconds).toBeLessThanOrEqual(900);
    }
  });

  it("410 disables the webhook, says why, and cancels what is pending", async () => {
    const { id } = await webhookTo(receiver.url);
    receiver.answer((response) => response.writeHead(410).end());
    const [one, other] = [first(await happen()), first(await happen())];
    await attemptNow(one);
    expect((await getWebhook(id)).webhook).toMatchObject({
      enabled: false,
      disabled_reason: "The receiver answered 410: it is gone.",
    });
    for (const delivery of [one, other]) expect(await getDelivery(delivery)).toMatchObject({ status: "cancelled" });
    expect(await happen()).toEqual([]);
    await expect(retryDelivery(one)).rejects.toMatchObject({ code: "webhook_disabled" });
    await expect(testWebhook(operator, id, crypto.randomUUID())).rejects.toMatchObject({ code: "webhook_disabled" });
  });

  it("after thirteen attempts over more than a day it has failed; after five days the webhook is disabled", async () => {
    const { id } = await webhookTo(receiver.url);
    receiver.answer((response) => response.writeHead(500).end());
    const delivery = first(await happen());
    let clock = 0;
    for (let attempt = 1; attempt <= 13; attempt++) {
      expect(await attemptNow(delivery)).toBe("it answered 500");
      const { rows } = await pool().query<{ seconds: number | null }>(
        "select extract(epoch from next_attempt_at - now())::float8 as seconds from webhook_deliveries where id = $1",
        [delivery],
      );
      clock += rows[0]!.seconds ?? 0;
      await moveClock(clock);
    }
    expect(clock).toBeGreaterThan(24 * hour);
    expect(await getDelivery(delivery)).toMatchObject({ status: "failed", attempts: 13, next_attempt_at: null });
    expect((await getWebhook(id)).webhook.enabled).toBe(true);
    const another = first(await happen());
    await moveClock(5 * 24 * hour + 10);
    await attemptNow(another);
    expect((await getWebhook(id)).webhook).toMatchObject({
      enabled: false,
      disabled_reason: "It failed for five days without one success.",
    });
  });

  it("a job of another turn does nothing", async () => {
    await webhookTo(receiver.url);
    const due = (await happen())[0]!;
    await deliverWebhook({ delivery: due.delivery, turn: due.turn });
    expect(await deliverWebhook({ delivery: due.delivery, turn: due.turn })).toEqual({ outcome: "nothing to do" });
    expect(receiver.received).toHaveLength(1);
  });

  it("a secret that does not open is a failure that says so", async () => {
    const { id } = await webhookTo(receiver.url);
    const other = await webhookTo(receiver.url);
    await pool().query("update webhooks set secret = (select secret from webhooks where id = $2) where id = $1", [
      id,
      other.id,
    ]);
    const due = (await happen()).find(({ webhook }) => webhook === id)!;
    expect(await attemptNow(due.delivery)).toMatch("does not open");
    expect(receiver.received).toEqual([]);
  });
});
