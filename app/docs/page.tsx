import Link from "next/link";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { CodeTabs } from "@/components/docs/code-tabs";
import { readSnippet } from "@/lib/server/docs/read-snippet";
import { env } from "@/lib/server/env";

export default async function QuickStartPage() {
  const [read, generate, page, receive] = await Promise.all(
    ["read-profile", "generate-profile", "page-customers", "receive-webhook"].map(readSnippet),
  );
  return (
    <Article
      title="Quick start"
      lead="From a token to a profile in five minutes. Every program on this page is run, as it stands here, by our tests."
    >
      <Section id="token" title="Make a token">
        <p>
          An administrator makes one under{" "}
          <Link href="/settings/tokens" className="link">
            Settings, API tokens
          </Link>
          , or on the server:
        </p>
        <CodeBlock code="npm run --silent token -- --name crm --role admin" label="On the server" />
        <p>It is shown once. The programs below read it, and the address of this service, from two variables:</p>
        <CodeBlock code={`export API=${env().NEXTAUTH_URL}\nexport TOKEN=fap_...`} label="In your shell" />
        <p className="text-quiet">
          <Code>LV20000</Code> is a customer of the demo: put one of your own ids in its place.
        </p>
      </Section>
      <Section id="read" title="Read a profile">
        <p>The current version, in the language of the house. Each sentence has a claim, each claim its evidence.</p>
        <CodeTabs snippets={read!} title="Read a profile" />
        <p>
          All members: <ReferenceLink group="profiles" operation="getProfile" />.
        </p>
      </Section>
      <Section id="generate" title="Generate one">
        <p>
          Writes a new version from what is known now; with <Code>as_of</Code>, from what was known on that day. The
          built-in engine answers within the request.
        </p>
        <CodeTabs snippets={generate!} title="Generate a profile" />
        <p>
          Engines, languages and problems: <ReferenceLink group="profiles" operation="generateProfile" />.
        </p>
      </Section>
      <Section id="page" title="Page through customers">
        <p>
          Lists come a page at a time: <Code>next_cursor</Code> leads to the next and is null on the last.
        </p>
        <CodeTabs snippets={page!} title="Page through customers" />
        <p>
          Filters and search: <ReferenceLink group="customers" operation="listCustomers" />.
        </p>
      </Section>
      <Section id="webhook" title="Receive a webhook">
        <p>
          A receiver verifies each message by the secret that was shown when the webhook was made. Start one of these,
          then send it a message with the curl program: it signs as we do.
        </p>
        <CodeBlock code="export WEBHOOK_SECRET=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" label="In both shells" />
        <CodeTabs snippets={[...receive!.slice(1), receive![0]!]} title="Receive a webhook" />
        <p>
          What is sent, and when again:{" "}
          <Link href="/docs/webhooks" className="link">
            Webhooks
          </Link>
          .
        </p>
      </Section>
      <Section id="types" title="Types for TypeScript">
        <p>
          Our OpenAPI document is made from the objects that check requests and answers, and our tests hold what the API
          really answers against the types that come out of it:
        </p>
        <CodeBlock
          code="npx openapi-typescript $API/api/v1/openapi.json --output fashion-ai-api.ts"
          label="Types of every operation"
        />
      </Section>
    </Article>
  );
}

function ReferenceLink({ group, operation }: { group: string; operation: string }) {
  return (
    <Link href={`/docs/reference/${group}#${operation}`} className="link code">
      {operation}
    </Link>
  );
}
