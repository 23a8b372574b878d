import fc from "fast-check";
import { hostileText } from "@/app/api/v1/hostile/values";

/** A body in few words, so that a report can show it; `bytesOf` makes it. */
export type Body = { text: string; as: "utf-8" | "utf-16" | "broken" } | { repeated: string; times: number };

export function bytesOf(body: Body): Uint8Array<ArrayBuffer> {
  if ("repeated" in body) return new Uint8Array(Buffer.from(body.repeated.repeat(body.times)));
  if (body.as === "utf-16") return new Uint8Array(Buffer.from(body.text, "utf16le"));
  // Half of a two-byte character at the end.
  const text = Buffer.from(body.text);
  return new Uint8Array(body.as === "broken" ? Buffer.concat([text, Buffer.from([0xc3])]) : text);
}

const plain = (text: string): Body => ({ text, as: "utf-8" });

/** What goes wrong on the way: cut, doubled, in another encoding, with a mark before it, far too large. */
function garbled(text: fc.Arbitrary<string>): fc.Arbitrary<Body> {
  return fc.oneof(
    { weight: 20, arbitrary: text.map(plain) },
    { weight: 3, arbitrary: fc.tuple(text, fc.nat(200)).map(([all, end]) => plain(all.slice(0, end))) },
    { weight: 1, arbitrary: text.map((all) => plain(`\ufeff${all}`)) },
    { weight: 1, arbitrary: text.map((all) => plain(all + all)) },
    { weight: 1, arbitrary: text.map((all) => plain(`${all}\0`)) },
    { weight: 1, arbitrary: text.map((all): Body => ({ text: all, as: "utf-16" })) },
    { weight: 1, arbitrary: text.map((all): Body => ({ text: all, as: "broken" })) },
    { weight: 1, arbitrary: hostileText.map(plain) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Body>({ repeated: "[", times: 100_000 }, { repeated: '{"a":', times: 50_000 }),
    },
  );
}

const large = fc.constantFrom<Body>({ repeated: '"0123456789",', times: 160_000 }, { repeated: " ", times: 2_097_152 });

/** JSON bodies: what `value` makes, `valid` with one member replaced, and garbled forms of both. */
export function jsonBody(value: fc.Arbitrary<unknown>, valid: unknown): fc.Arbitrary<Body> {
  const text = value.map((made) => JSON.stringify(made) ?? "");
  const members = typeof valid === "object" && valid !== null ? Object.keys(valid) : [];
  const near = fc
    .tuple(fc.constantFrom("", ...members), value)
    .map(([name, other]) => JSON.stringify(name === "" ? valid : { ...(valid as object), [name]: other }));
  const all = members.length > 0 ? fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: near }) : text;
  return fc.oneof({ weight: 80, arbitrary: garbled(all) }, { weight: 1, arbitrary: large });
}

const cells = fc.oneof(
  fc.constantFrom("customer_id", "product_id", "name", "=cmd|'/c calc'!A1", '"', '"open', "a;b", "\t", "\r", "1e99"),
  hostileText,
);
const line = fc.array(cells, { minLength: 1, maxLength: 6 }).map((all) => all.join(","));
const table = fc
  .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom("\n", "\r\n", "\r", "\n\n"))
  .map(([lines, end]) => lines.join(end));

/** Files: those of a valid call, garbled; tables of hostile cells; JSON lines; what is no text at all. */
export function fileBody(valid: unknown): fc.Arbitrary<Body> {
  const file = typeof valid === "string" ? valid : "customer_id,name\nc1,Ana\n";
  const edited = fc
    .tuple(fc.nat(file.length), fc.nat(8), cells)
    .map(([at, length, cell]) => file.slice(0, at) + cell + file.slice(at + length));
  const other = fc.constantFrom(
    "\x1f\x8b\x08\0\0\0",
    "PK\x03\x04",
    '{"customer_id":1}\n{"customer_id"',
    "%PDF-1.7",
    "",
  );
  const text = fc.oneof(fc.constant(file), edited, table, other);
  const header = file.split("\n", 1)[0]!;
  const wide = fc.constantFrom<Body>({ repeated: `${header},`, times: 2000 }, { repeated: `"${header}`, times: 2000 });
  return fc.oneof(
    { weight: 40, arbitrary: garbled(text) },
    { weight: 1, arbitrary: wide },
    { weight: 1, arbitrary: large },
  );
}
