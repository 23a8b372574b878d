import type { Metadata } from "next";
import Link from "next/link";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";

export const metadata: Metadata = { title: "Requests" };

export default function RequestsPage() {
  return (
    <Article
      title="Requests"
      lead="JSON in and out, names in snake_case, times in UTC, ids as text. What holds for every operation is here."
    >
      <Section id="idempotency" title="Idempotency">
        <p>
          Send a change with an <Code>Idempotency-Key</Code> (1 to 200 visible ASCII characters, such as a UUID), and
          sent again with it for 24 hours it has its effect once. The second answer is the first one, with{" "}
          <Code>Idempotency-Replayed: true</Code>.
        </p>
        <p>
          The same key with another body or path is 422 <Code>idempotency_key_reused</Code>. While the first request is
          still running the second is 409 <Code>conflict</Code>. What failed with 500 or more runs again.
        </p>
        <CodeBlock code="Idempotency-Key: 5e0b4c1e-6a5e-4d57-8a3c-0d7f3f1f0c11" label="Header" />
      </Section>
      <Section id="etags" title="ETags">
        <p>
          What can be edited by several people carries an <Code>ETag</Code>. Send it back as <Code>If-Match</Code> with
          the change: when somebody was faster the answer is 412 <Code>precondition_failed</Code> and nothing is
          changed. Read again, decide again. Without <Code>If-Match</Code> the last writer wins.
        </p>
        <CodeBlock code={'If-Match: "wlD2i0kq0T1vN5m9Y3aXrA"'} label="Header" />
      </Section>
      <Section id="cursors" title="Pages of lists">
        <p>
          Lists take <Code>limit</Code> (1 to 200) and <Code>cursor</Code>, and answer <Code>items</Code> and{" "}
          <Code>next_cursor</Code>, null on the last page. A cursor is opaque: send it as it came, with the same
          filters. One of another list is 400 <Code>invalid</Code>.
        </p>
      </Section>
      <Section id="unknown" title="Names that are not known">
        <p>
          A parameter or a member of a body that an operation does not know is refused and named: a filter with a slip
          in its name would otherwise answer with everybody. Answers may gain members: ignore those you do not know.
        </p>
      </Section>
      <Section id="rate-limits" title="Rate limits">
        <p>
          Each token may send a number of requests a minute: its own limit, or the one of the house. Every answer says
          where it stands, and 429 says in <Code>Retry-After</Code> how many seconds to wait.
        </p>
        <CodeBlock
          code={'RateLimit-Policy: "token";q=600;w=60\nRateLimit: "token";r=599;t=60'}
          label="600 in 60 seconds; 599 are left for the next 60"
        />
        <p>Refused requests count too: wait, do not hurry. People who are signed in are not counted.</p>
      </Section>
      <Section id="cors" title="Browsers and CORS">
        <p>
          The pages of other sites may not call, unless an administrator allows their origin (scheme and host, such as{" "}
          <Code>https://crm.example.com</Code>) with{" "}
          <Link href="/docs/reference/workspace#changeWorkspace" className="link code">
            changeWorkspace
          </Link>
          . Cookies never come along: such a page sends a token, and whoever reads the page reads the token.
        </p>
      </Section>
      <Section id="request-ids" title="Request ids">
        <p>
          Every answer has an <Code>X-Request-Id</Code>, and every problem repeats it as <Code>request_id</Code>. Send
          your own (up to 64 letters, digits, dots, hyphens and underscores) and it is kept: the same id is then in your
          log and in ours.
        </p>
      </Section>
    </Article>
  );
}
