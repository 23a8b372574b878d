/**
 * JSON with the keys of every object in code-unit order: equal values give equal text, whatever order they were built
 * in. Undefined members are left out as JSON does. Basis of fingerprints and of content-derived ids.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === "object" && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
