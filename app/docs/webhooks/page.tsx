import type { Metadata } from "next";
import Link from "next/link";
import { apiDocument } from "@/app/docs/api-document";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { CodeTabs } from "@/components/docs/code-tabs";
import { slugOf } from "@/components/docs/document";
import { KeyTable } from "@/components/docs/key-table";
import { eventTypes } from "@/lib/contracts/webhook";
import { readSnippet } from "@/lib/server/docs/read-snippet";

export const metadata: Metadata = { title: "Webhooks" };

const message = `webhook-id: msg_2f1f0c7d9e114a529a5e6f0a
webhook-timestamp: 1781787600
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{"type":"profile.generated","timestamp":"2026-06-18T13:00:00Z","data":{"customer_id":"LV20000"}}`;

export default async function WebhooksPage() {
  const [, ...receivers] = await readSnippet("receive-webhook");
  const reference = apiDocument().tags.find(({ name }) => name === "Webhooks");
  return (
    <Article
      title="Webhooks"
      lead="We tell your systems what happened, signed by Standard Webhooks 1.0, again and again until they have it."
    >
      <Section id="message" title="A message">
        <p>
          POST with JSON. <Code>webhook-id</Code> stays the same however often it is sent; the timestamp and the
          signatures are of this attempt.
        </p>
        <CodeBlock code={message} label="What comes" />
        <p>
          <Code>type</Code> says what happened, <Code>data</Code> names whom it is about: read the rest with the API, so
          that what you read is what holds now.
          {reference && (
            <>
              {" "}
              Types and deliveries:{" "}
              <Link href={`/docs/reference/${slugOf(reference.name)}`} className="link">
                Webhooks in the reference
              </Link>
              .
            </>
          )}
        </p>
      </Section>
      <Section id="types" title="What you are told">
        <KeyTable label="Types" heads={["Type", "When"]} rows={Object.entries(eventTypes)} code={[0]} />
        <p>
          <Code>webhook.test</Code> comes when somebody presses “Send a test”. Messages name ids, versions, keys, days
          and paths of the API, never names, contacts or texts.
        </p>
      </Section>
      <Section id="verify" title="Verify it">
        <p>
          With the secret that was shown when the webhook was made (<Code>whsec_</Code> and base64). In JavaScript with
          the package <Code>standardwebhooks</Code>; in Python this is all of it: HMAC-SHA256 over id, timestamp and
          body, joined by dots. Compare in constant time, refuse what is older than five minutes, and verify the bytes
          as they came, before any parsing.
        </p>
        <CodeTabs snippets={receivers} title="Verify a webhook" />
        <p>While a secret is being changed there are two signatures, separated by a space: one that fits is enough.</p>
      </Section>
      <Section id="answer" title="Answer, then work">
        <p>
          Any 2xx counts as received; answer at once and work afterwards. 410 says that the address is gone: the webhook
          is switched off. Redirects are not followed.
        </p>
      </Section>
      <Section id="retries" title="Again, and out of order">
        <p>
          What is not answered 2xx is sent again with growing, jittered pauses for more than a day; after that, send it
          again from the log of deliveries. Messages come at least once: keep each <Code>webhook-id</Code> and ignore it
          the second time. No order is promised: a later message may overtake an earlier one.
        </p>
      </Section>
    </Article>
  );
}
