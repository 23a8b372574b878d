import type { Metadata } from "next";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { KeyTable, type Row } from "@/components/docs/key-table";
import { importFiles, importKinds } from "@/lib/contracts/import";

export const metadata: Metadata = { title: "Imports" };

export default function ImportsPage() {
  return (
    <Article
      title="Imports"
      lead="Four kinds of records, as CSV. Ids and product names are required; the rest is as good as you have it."
    >
      <Section id="how" title="How it goes">
        <CodeBlock code="npm run import -- path/to/folder" label="On the server" />
        <p>
          UTF-8, with a header line; the delimiter is found out. The same file twice changes nothing. Columns that are
          not known are reported. A bad row is named with file, row, column, value and what to write instead, and the
          good rows are kept. A blank cell is unknown, never false: blank consent is no refusal.
        </p>
      </Section>
      {importKinds.map((kind) => {
        const { schema, required } = importFiles[kind];
        const rows = Object.entries(schema.shape).map(([column, { description }]): Row => {
          const needed = (required as readonly string[]).includes(column);
          return [column, needed ? "required" : "", description ?? ""];
        });
        return (
          <Section key={kind} id={kind} title={`${kind}.csv`}>
            <KeyTable label={`Columns of ${kind}.csv`} heads={["Column", "Needed", "Holds"]} rows={rows} code={[0]} />
          </Section>
        );
      })}
      <Section id="consent" title="Consent">
        <p>
          <Code>profiling_consent</Code> false keeps a customer out of every profile, list and export of profiles from
          then on.
        </p>
      </Section>
    </Article>
  );
}
