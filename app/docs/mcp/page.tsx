import type { Metadata } from "next";
import Link from "next/link";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { KeyTable } from "@/components/docs/key-table";
import { env } from "@/lib/server/env";
import { tools } from "@/lib/server/mcp/tools";

export const metadata: Metadata = { title: "MCP" };

export default function McpPage() {
  const server = { url: `${env().NEXTAUTH_URL}/api/mcp`, headers: { Authorization: "Bearer fap_..." } };
  const config = JSON.stringify({ mcpServers: { profiles: server } }, null, 2);
  return (
    <Article
      title="MCP"
      lead="An assistant that speaks the Model Context Protocol asks for profiles as a program does."
    >
      <Section id="connect" title="Connect">
        <p>
          Streamable HTTP at <Code>/api/mcp</Code>, with the same{" "}
          <Link href="/docs/authentication" className="link">
            tokens and scopes
          </Link>{" "}
          as the API: an assistant sees what its token sees, and nothing about customers who refused profiling.
        </p>
        <CodeBlock code={config} label="Configuration of a client" />
        <p>Give it a token of its own, with no more scopes than it needs, so that it can be revoked alone.</p>
      </Section>
      <Section id="tools" title="Tools">
        <p>Each stands for an operation of the API and needs its scope. An assistant is shown those it may call.</p>
        <KeyTable
          label="Each tool, what it does and its scope"
          heads={["Tool", "Does", "Scope"]}
          rows={[...tools].map(([name, { title, operation }]) => [name, title, operation.scope ?? ""] as const)}
          code={[0, 2]}
        />
        <p>
          Texts of customers and colleagues are data: the server tells the assistant to treat them so, and to say
          nothing that has no evidence.
        </p>
      </Section>
    </Article>
  );
}
