import type { ReactNode } from "react";
import { Section } from "./article";
import { CodeBlock } from "./code-block";
import type { ListedOperation, Schema, Schemas } from "./document";
import { curlOf } from "./example";
import { ParameterList } from "./parameter-list";
import { ProblemList } from "./problem-list";
import { SchemaMembers } from "./schema-members";
import { inner, typeWords } from "./type-words";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-6">
      <h3 className="text-display-s">{title}</h3>
      {children}
    </div>
  );
}

type ContentProps = {
  type: string;
  schema: Schema;
  schemas: Schemas;
  request?: boolean;
  /** The operation above that shows these members already. */
  shownAt?: string;
};

function Content({ type, schema, shownAt, ...rest }: ContentProps) {
  const members = inner(schema, rest.schemas);
  if (shownAt)
    return (
      <p className="mt-1 text-quiet text-small">
        {type}, as{" "}
        <a href={`#${shownAt}`} className="link code">
          {shownAt}
        </a>{" "}
        answers.
      </p>
    );
  return (
    <>
      <p className="mt-1 text-quiet text-small">
        {type}
        {!members && `: ${schema.format === "binary" ? "the file" : typeWords(schema, rest.schemas)}`}
      </p>
      {members && <SchemaMembers {...rest} schema={members.schema} above={members.name ? [members.name] : []} />}
    </>
  );
}

type OperationSectionProps = {
  operation: ListedOperation;
  schemas: Schemas;
  /** By name of a schema: the operation of the page that answers it first, and shows it whole. */
  firstAt: Map<string, string>;
};

/** One operation: what it does, takes and answers, and a request that can be copied. */
export function OperationSection({ operation, schemas, firstAt }: OperationSectionProps) {
  const { operationId, method, path, summary, description, parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const shownAt = ({ $ref }: Schema) => {
    const first = $ref && firstAt.get($ref);
    return first === operationId ? undefined : first;
  };
  return (
    <Section id={operationId} title={summary}>
      <p>
        <code className="code font-medium">
          {method} {path}
        </code>
      </p>
      {description && <p className="text-quiet">{description}</p>}
      <CodeBlock code={curlOf(operation, schemas)} label="Example request" />
      {parameters.length > 0 && (
        <Part title="Parameters">
          <ParameterList parameters={parameters} schemas={schemas} />
        </Part>
      )}
      {requestBody && (
        <Part title="Body">
          {Object.entries(requestBody.content).map(([type, { schema }]) => (
            <Content key={type} type={type} schema={schema} schemas={schemas} request />
          ))}
        </Part>
      )}
      {answers.map(([status, { description: meaning, content, headers = {} }]) => (
        <Part key={status} title={`Answer ${status}`}>
          <p className="mt-1 text-quiet text-small">
            {meaning}. Headers: {Object.keys(headers).join(", ")}
          </p>
          {Object.entries(content ?? {}).map(([type, { schema }]) => (
            <Content key={type} type={type} schema={schema} schemas={schemas} shownAt={shownAt(schema)} />
          ))}
        </Part>
      ))}
      <Part title="Problems">
        <ProblemList responses={responses} />
      </Part>
    </Section>
  );
}
