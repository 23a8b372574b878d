import type { DescribedParameter, Schemas } from "./document";
import { boundWords, typeWords } from "./type-words";

/** What an operation takes beside a body. */
export function ParameterList({ parameters, schemas }: { parameters: DescribedParameter[]; schemas: Schemas }) {
  return (
    <ul className="mt-2 border-t">
      {parameters.map(({ name, in: place, required, description, schema }) => {
        const bounds = boundWords(schema);
        return (
          <li key={`${place} ${name}`} className="border-b py-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <code className="code font-medium">{name}</code>
              <span className="text-quiet text-small">
                {place}, {typeWords(schema, schemas)}
                {bounds && `, ${bounds}`}
                {schema.default !== undefined && `, else ${JSON.stringify(schema.default)}`}
              </span>
              {required && <span className="text-caution text-small">required</span>}
            </p>
            {description && <p className="mt-0.5 max-w-[68ch] text-quiet">{description}</p>}
          </li>
        );
      })}
    </ul>
  );
}
