/**
 * A value as one segment of a claim key: lower case, only a-z, 0-9 and hyphens. When that loses anything but case and
 * spaces (an opaque product id, an accent), a short hash of the original keeps two values apart.
 */
export function keySegment(value: string): string {
  const lower = value.trim().toLowerCase();
  const slug = lower.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const lossless = slug !== "" && slug === lower.replace(/[\s-]+/g, "-");
  return lossless ? slug : [slug, hash(value)].filter((part) => part !== "").join("-");
}

/** FNV-1a, 32 bit, base 36: small, stable on every machine. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193) >>> 0;
  }
  return h.toString(36);
}
