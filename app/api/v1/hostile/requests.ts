import fc from "fast-check";
import type { Call } from "@/app/api/v1/api-fixture";
import { type Body, bytesOf, fileBody, jsonBody } from "@/app/api/v1/hostile/bodies";
import type { Described, Document } from "@/app/api/v1/hostile/document";
import { hostileText, madeFrom, words } from "@/app/api/v1/hostile/values";

/** A request in parts that a report can show. */
export type Sent = { method: string; url: string; headers: Record<string, string>; body: Body | null };

export function toRequest({ method, url, headers, body }: Sent): Request {
  return new Request(url, { method, headers, body: body && bytesOf(body) });
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
/** Percent-encodings that decode to nothing, or to half a character. */
const broken = fc.constantFrom("%", "%zz", "%ff", "%E0%A4%A", "%00", "%C0%AE", "%u0041");

/** A path of another shape is another address: dots are resolved before any program sees them. */
const staysInPlace = (part: string) => part !== "" && !/^(\.|%2e){1,2}$/i.test(part);

/** Requests to one operation: the valid call, and everything that can be wrong about one. */
export function hostileRequests(operation: Described, document: Document, valid: Call, token: string) {
  const takesBody = operation.method !== "GET" && operation.method !== "OPTIONS";
  const odd = fc.constantFrom(operation.method, ...operation.otherMethods);
  return fc
    .record({
      method: fc.oneof({ weight: 25, arbitrary: fc.constant(operation.method) }, { weight: 1, arbitrary: odd }),
      path: pathOf(operation, valid),
      search: searchOf(operation, document, valid),
      headers: headersOf(operation, valid, token),
      body: takesBody ? bodyOf(operation, document, valid) : fc.constant(null),
    })
    .map(({ method, path, search, headers, body }): Sent => {
      const bare = method === "GET" || method === "OPTIONS";
      return { method, url: `http://localhost:3000${path}${search}`, headers, body: bare ? null : body };
    });
}

function pathOf({ path }: Described, { params = {} }: Call): fc.Arbitrary<string> {
  const parts = path.split("/").map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    return fc.oneof(
      { weight: 4, arbitrary: fc.constant(encoded(params[name] ?? "helena")) },
      { weight: 2, arbitrary: hostileText.map(encoded).filter(staysInPlace) },
      { weight: 1, arbitrary: broken },
    );
  });
  return fc.tuple(...parts).map((all) => all.join("/"));
}

function searchOf({ parameters }: Described, document: Document, { query = {} }: Call): fc.Arbitrary<string> {
  const known = parameters.filter((parameter) => parameter.in === "query");
  const pair = (name: string, value: string) => `${encoded(name)}=${encoded(value)}`;
  const own = known.map(({ name, schema }) => madeFrom(schema, document).map((value) => pair(name, String(value))));
  const names = fc.oneof(fc.constantFrom("x", "__proto__", ...known.map(({ name }) => name)), hostileText);
  const strange = fc.oneof(
    fc.tuple(names, hostileText).map(([name, value]) => pair(name, value)),
    fc.tuple(names, broken).map(([name, value]) => `${encoded(name)}=${value}`),
    broken,
  );
  const given = Object.entries(query).map(([name, value]) => pair(name, value));
  const all = fc.oneof(
    { weight: 2, arbitrary: fc.constant(given) },
    {
      weight: 3,
      arbitrary: fc.array(own.length > 0 ? fc.oneof(...own) : strange, { maxLength: own.length > 0 ? 3 : 0 }),
    },
    { weight: 1, arbitrary: fc.array(strange, { maxLength: 3 }).map((more) => [...given, ...more]) },
  );
  return all.map((pairs) => (pairs.length > 0 ? `?${pairs.join("&")}` : ""));
}

/** Whether it can be sent in a header at all. */
function isHeaderValue(value: string): boolean {
  try {
    new Headers({ x: value });
    return true;
  } catch {
    return false;
  }
}

const headerText = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 300 })).filter(isHeaderValue);

function headersOf(operation: Described, valid: Call, token: string): fc.Arbitrary<Record<string, string>> {
  const types = Object.keys(operation.requestBody?.content ?? { "application/json": null });
  const answers = Object.values(operation.responses).flatMap(({ content = {} }) => Object.keys(content));
  const mostly = (value: string, ...others: string[]) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom("", ...others) });
  const seldom = (...values: string[]) =>
    fc.option(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, headerText), { freq: 2, nil: undefined });
  const wrongTypes = ["text/plain", "application/json; charset=utf-16", "multipart/form-data", "application/jsonp"];
  return fc
    .record({
      authorization: mostly(
        `Bearer ${token}`,
        "Bearer",
        "Bearer fap_",
        `bearer ${token}`,
        "Basic YTpi",
        `Bearer ${token} x`,
      ),
      "content-type": fc.oneof(fc.constantFrom(...types), mostly(types[0]!, ...wrongTypes)),
      accept: seldom("*/*", ...answers, "text/event-stream", "text/html;q=0.9"),
      "idempotency-key": seldom("one", "two", "0b2e4d1c-6f0a-4a52-9a5e-2f1f0c7d9e11"),
      "if-match": seldom("*", '"x"', 'W/"x"', '"a", "b"', '"'),
      origin: seldom("null", "https://elsewhere.example", "http://localhost:3000"),
      "x-request-id": seldom("a-request.1"),
      "sec-fetch-site": seldom("cross-site", "same-origin"),
      cookie: seldom("next-auth.session-token=x", "next-auth.session-token=; a"),
    })
    .map((all) => ({
      ...valid.headers,
      ...Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]))),
    }));
}

function bodyOf({ requestBody }: Described, document: Document, { body }: Call): fc.Arbitrary<Body | null> {
  const json = requestBody?.content["application/json"]?.schema;
  const made = requestBody && !json ? fileBody(body) : jsonBody(madeFrom(json ?? {}, document), body);
  return fc.oneof({ weight: 15, arbitrary: made }, { weight: 1, arbitrary: fc.constant(null) });
}
