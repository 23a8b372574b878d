import { type ListedOperation, resolve, type Schema, type Schemas } from "./document";

const texts: Record<string, string> = {
  date: "2026-06-18",
  "date-time": "2026-06-18T13:00:00Z",
  uri: "https://example.com/",
  email: "ana@example.com",
};
/** Members whose names ask for more than a word. */
const known: Record<string, string> = { url: "https://example.com/hooks", email: "ana@example.com" };

/** A value that a schema allows: its own example if it has one; else what must be there, and where nothing must, the first thing that may. */
export function exampleOf(given: Schema, schemas: Schemas, name = "text"): unknown {
  const { schema } = resolve(given, schemas);
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (choice) return exampleOf(choice, schemas, name);
  const [type] = [schema.type ?? []].flat();
  if (type === "object" || schema.properties) return exampleObject(schema, schemas);
  if (type === "array") return [exampleOf(schema.items ?? {}, schemas, name)];
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  if (type === "boolean") return true;
  return (schema.format && texts[schema.format]) || known[name] || name;
}

function exampleObject({ properties = {}, required = [] }: Schema, schemas: Schemas): object {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, schemas, name)]));
}

/** The path with values in it: a customer and a version of the demo, and a shell variable for what must be looked up. */
function filled(path: string): string {
  return path
    .replace("/customers/{id}", "/customers/LV20000")
    .replace("{version}", "1")
    .replace(/\{(\w+)\}/g, (_, name: string) => `$${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`);
}

/** The operation as a curl command, from its schemas alone. */
export function curlOf({ method, path, requestBody, ...operation }: ListedOperation, schemas: Schemas): string {
  const lines = [`curl ${method === "GET" ? "" : `--request ${method} `}"$API${filled(path)}"`];
  if (operation["x-scope"]) lines.push('--header "Authorization: Bearer $TOKEN"');
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type) lines.push(`--header "Content-Type: ${type}"`);
  if (type === "application/json" && content)
    lines.push(`--data '${JSON.stringify(exampleOf(content.schema, schemas)).replaceAll("'", "'\\''")}'`);
  else if (type) lines.push("--data-binary @FILE");
  return lines.join(" \\\n  ");
}
