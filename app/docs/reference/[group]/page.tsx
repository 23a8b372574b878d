import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { apiDocument } from "@/app/docs/api-document";
import { Article } from "@/components/docs/article";
import { firstAnswers, operationsOf, slugOf } from "@/components/docs/document";
import { OperationSection } from "@/components/docs/operation-section";

type GroupPageProps = { params: Promise<{ group: string }> };

const nameOf = (slug: string) => apiDocument().tags.find(({ name }) => slugOf(name) === slug)?.name;

export async function generateMetadata({ params }: GroupPageProps): Promise<Metadata> {
  return { title: nameOf((await params).group) ?? "Not found" };
}

export default async function GroupPage({ params }: GroupPageProps) {
  const { group } = await params;
  const name = nameOf(group);
  if (name === undefined) notFound();
  const { components } = apiDocument();
  const operations = operationsOf(apiDocument(), group);
  const firstAt = firstAnswers(operations);
  return (
    <Article
      title={name}
      lead={
        <>
          From the document at{" "}
          <a href="/api/v1/openapi.json" className="link">
            /api/v1/openapi.json
          </a>
          : a client’s types can be made from it.
        </>
      }
    >
      <ul className="mt-6 border-t">
        {operations.map(({ operationId, method, path, summary }) => (
          <li key={operationId} className="border-b">
            <a
              href={`#${operationId}`}
              className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-0.5 py-2 hover:text-accent"
            >
              <code className="code">
                {method} {path.replace("/api/v1", "")}
              </code>
              <span className="text-quiet">{summary}</span>
            </a>
          </li>
        ))}
      </ul>
      {operations.map((operation) => (
        <OperationSection
          key={operation.operationId}
          operation={operation}
          schemas={components.schemas}
          firstAt={firstAt}
        />
      ))}
    </Article>
  );
}
