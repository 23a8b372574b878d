import type { Schema, Schemas } from "./document";
import { boundWords, inner, typeWords } from "./type-words";

type SchemaMembersProps = {
  schema: Schema;
  schemas: Schemas;
  /** Of an answer every member that is not optional is there: only of a request it is worth saying so. */
  request?: boolean;
  /** Names above this one, so that a schema inside itself ends. */
  above?: string[];
};

/** The members of an object, one a line; what they hold in turn unfolds below them. */
export function SchemaMembers({ schema, schemas, request = false, above = [] }: SchemaMembersProps) {
  const { properties = {}, required = [] } = schema;
  return (
    <ul className="mt-2 border-t">
      {Object.entries(properties).map(([name, member]) => {
        const below = inner(member, schemas);
        const again = below?.name != null && above.includes(below.name);
        const bounds = boundWords(member);
        const needed = required.includes(name);
        return (
          <li key={name} className="border-b py-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <code className="code font-medium">{name}</code>
              <span className="text-quiet text-small">
                {typeWords(member, schemas)}
                {bounds && `, ${bounds}`}
              </span>
              {request && needed && <span className="text-caution text-small">required</span>}
              {!request && !needed && <span className="text-quiet text-small">may be absent</span>}
            </p>
            {member.description && <p className="mt-0.5 max-w-[68ch] text-quiet">{member.description}</p>}
            {below && !again && (
              <details className="mt-1">
                <summary className="inline-flex min-h-6 items-center gap-1.5 text-accent text-small before:content-['+'] in-open:before:content-['–'] max-sm:min-h-11">
                  Members of {name}
                </summary>
                <div className="border-hairline border-l pl-4">
                  <SchemaMembers
                    schema={below.schema}
                    schemas={schemas}
                    request={request}
                    above={below.name === null ? above : [...above, below.name]}
                  />
                </div>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
