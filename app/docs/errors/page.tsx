import type { Metadata } from "next";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { KeyTable } from "@/components/docs/key-table";
import { problems } from "@/lib/contracts/problem";

export const metadata: Metadata = { title: "Errors" };

const example = `{
  "type": "about:blank",
  "title": "${problems.invalid.title}",
  "status": 400,
  "detail": "Not valid: limit.",
  "code": "invalid",
  "request_id": "0f8a2f6e-5b0e-4a3c-9b5e-0c1c4c0e7d11",
  "errors": [{ "pointer": "limit", "message": "Too big: expected number to be <=200" }]
}`;

export default function ErrorsPage() {
  const rows = Object.entries(problems).map(
    ([code, { status, title, fix }]) => [code, String(status), title, fix] as const,
  );
  return (
    <Article title="Errors" lead="Every error says what is wrong, where, and which request to ask us about.">
      <Section id="shape" title="The shape">
        <p>
          RFC 9457 problem details, as <Code>application/problem+json</Code>. Decide by <Code>code</Code>: it stays,
          while sentences may be put better. <Code>errors</Code> points into the body by JSON pointer, or names a
          parameter or header.
        </p>
        <CodeBlock code={example} label="400, application/problem+json" />
        <p>
          Nothing of a refused request is kept. What answers 500 or more, 409 or 429 may be sent again as it is; for the
          others something has to change first.
        </p>
      </Section>
      <Section id="codes" title="Codes and what to do">
        <KeyTable
          label="Table of codes"
          heads={["Code", "Status", "Title", "What to do"]}
          rows={rows}
          code={[0]}
          anchors
        />
      </Section>
    </Article>
  );
}
