import fc from "fast-check";
import type { Document, Schema } from "@/app/api/v1/hostile/document";

/** Words that have broken programs: in SQL, templates, paths, objects, encodings. */
export const words = [
  "",
  " ",
  "..%2f..%2fetc%2fpasswd",
  "\0",
  "a\0b",
  "'",
  "' or '1'='1",
  '"; drop table users; --',
  "') ; delete from customers where ('1'='1",
  "%",
  "_",
  "\\",
  "\\u0000",
  "$1",
  `\${process.env.NEXTAUTH_SECRET}`,
  "{{7*7}}",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "[object Object]",
  "NaN",
  "Infinity",
  "-1",
  "1e400",
  "9007199254740993",
  "2147483648",
  "99999-12-31",
  "2026-02-30",
  "0000-00-00",
  "\ud800",
  "\udfff\ud800",
  "💼👩‍👩‍👧‍👦",
  "\u202e\u200b\ufeff",
  "é".normalize("NFD"),
  "null",
  "undefined",
  "true",
];

export const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 201, max: 5000 }).map((length) => "x".repeat(length)) },
);

const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`) as unknown;

/** A JSON value of any type, wherever another is asked for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 64, [], {}, [null]),
  fc.constantFrom(50, 500).map(nested),
  fc.array(fc.constantFrom("x", 1, null), { maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** An object with these members, `__proto__` as a member like any other. */
function object(entries: [string, unknown][]): object {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

const stranger = fc.tuple(fc.oneof(fc.constantFrom("x", "id", "role", "__proto__"), hostileText), hostileValue);

/** What a schema asks for; with hostile values in any place and members that it does not know. */
export function madeFrom(schema: Schema, document: Document, depth = 0): fc.Arbitrary<unknown> {
  const fitting = fittingValue(schema, document, depth);
  return fc.oneof({ weight: 7, arbitrary: fitting }, { weight: 1, arbitrary: hostileValue });
}

function fittingValue(schema: Schema, document: Document, depth: number): fc.Arbitrary<unknown> {
  const { $ref, enum: listed, anyOf, oneOf, allOf, type, items, properties = {} } = schema;
  if (depth > 6) return hostileValue;
  if ($ref) return madeFrom(document.components.schemas[$ref.split("/").at(-1)!]!, document, depth + 1);
  if ("const" in schema) return fc.constant(schema.const);
  if (listed) return fc.constantFrom(...listed);
  const choices = anyOf ?? oneOf ?? allOf;
  if (choices) return fc.oneof(...choices.map((choice) => madeFrom(choice, document, depth + 1)));
  const [first] = Array.isArray(type) ? type : [type];
  if (first === "array") return fc.array(madeFrom(items ?? {}, document, depth + 1), { maxLength: 3 });
  if (first === "object") return objectOf(schema, properties, document, depth);
  if (first === "integer" || first === "number") return numberOf(schema);
  if (first === "boolean") return fc.boolean();
  if (first === "string") return textOf(schema);
  return hostileValue;
}

function objectOf({ required = [] }: Schema, properties: Record<string, Schema>, document: Document, depth: number) {
  const members = Object.entries(properties).map(([name, schema]) => {
    const member = madeFrom(schema, document, depth + 1).map((value): [string, unknown] => [name, value]);
    return fc.option(member, { freq: required.includes(name) ? 12 : 2 });
  });
  const strange = fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(stranger) });
  return fc
    .tuple(strange, ...members)
    .map(([more, ...own]) => object([...own.filter((entry) => entry !== null), ...more]));
}

function numberOf({ minimum = 0, maximum = 1000 }: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31) }), fc.constantFrom(minimum - 1, 0.5));
}

function textOf({ format }: Schema): fc.Arbitrary<unknown> {
  if (format === "date") return fc.constantFrom("2025-11-20", "2025-02-30", "0001-01-01");
  if (format === "date-time") return fc.constantFrom("2025-11-20T10:00:00Z", "2025-11-20T10:00:00+14:00");
  if (format === "uri") return fc.constantFrom("https://example.com/hook", "javascript:alert(1)", "file:///etc/passwd");
  return fc.oneof(fc.constantFrom("helena", "jardins", "a name"), hostileText);
}
