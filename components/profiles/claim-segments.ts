import type { Claim } from "@/lib/contracts/profile";

/** A stretch of a text: with the claim that says it, or with none (punctuation and spaces between claims). */
export type Segment = { text: string; claim: Claim | null; start: number };

/**
 * Cuts `text` into the spans of the claims at `path`, in reading order. Everything of the text comes back exactly once,
 * so that what is read and what is marked can never differ; a span that overlaps an earlier one or lies outside is cut.
 */
export function claimSegments(text: string, claims: readonly Claim[], path: string): Segment[] {
  const here = claims.filter((claim) => claim.path === path);
  here.sort((a, b) => a.start - b.start || a.end - b.end);
  const segments: Segment[] = [];
  let at = 0;
  for (const claim of here) {
    const start = Math.max(claim.start, at);
    const end = Math.min(claim.end, text.length);
    if (end <= start) continue;
    if (start > at) segments.push({ text: text.slice(at, start), claim: null, start: at });
    segments.push({ text: text.slice(start, end), claim, start });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), claim: null, start: at });
  return segments;
}
