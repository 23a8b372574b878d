import type { Statement } from "@/lib/contracts/draft";
import type { Claim, Evidence, ProfileContent } from "@/lib/contracts/profile";
import { placeOf } from "./claim-keys";

/** What the projection must know of a statement beyond its text. */
export type ClaimFacts = Pick<Claim, "support" | "confidence" | "status" | "contested">;

export type Projection = { profile: ProfileContent; claims: Claim[] };

/**
 * Projects a checked draft to the profile's content and its claims. Sentences of one string are joined by a space; the
 * space belongs to the sentence before it, so that the spans of a string tile all of it. Paths are JSON pointers.
 * Statements keep the draft's order within their string or list, occasions the order in which they first appear.
 * Throws on a key outside the grammar and on a key used twice: the check runs first and lets neither through.
 */
export function projectDraft(
  statements: readonly Statement[],
  newBehavior: boolean,
  factsOf: (statement: Statement) => ClaimFacts,
): Projection {
  const profile = emptyProfile(newBehavior);
  const claims: Claim[] = [];
  const occasions: string[] = [];
  const seen = new Set<string>();
  for (const statement of statements) {
    const place = placeOf(statement.key);
    if (!place) throw new Error(`Not a claim key: ${statement.key}`);
    if (seen.has(statement.key)) throw new Error(`Claim key used twice: ${statement.key}`);
    seen.add(statement.key);
    const at = write(profile, occasions, place, statement.text, claims);
    const { key, evidence } = statement;
    claims.push({ key, ...at, evidence, ...factsOf(statement) });
  }
  return { profile, claims };
}

type At = Pick<Claim, "path" | "start" | "end">;

function write(
  profile: ProfileContent,
  occasions: string[],
  place: NonNullable<ReturnType<typeof placeOf>>,
  text: string,
  claims: Claim[],
): At {
  if (place.kind === "sentence") {
    const { holder, field } = locate(profile, place.path);
    return append(holder, field, text, place.path, claims);
  }
  if (place.kind === "item") {
    const { holder, field } = locate(profile, place.path);
    return push(holder[field] as string[], text, place.path);
  }
  let index = occasions.indexOf(place.occasion);
  if (index === -1) {
    index = occasions.push(place.occasion) - 1;
    profile.relevant_occasions.push({ occasion: "", persona_on_occasion: "", look_suggestion: [] });
  }
  const holder = profile.relevant_occasions[index]!;
  const path = `/relevant_occasions/${index}/${place.field}`;
  if (place.field === "look_suggestion") return push(holder.look_suggestion, text, path);
  return append(holder, place.field, text, path, claims);
}

function append(holder: Record<string, unknown>, field: string, text: string, path: string, claims: Claim[]): At {
  const before = holder[field] as string;
  if (before === "") {
    holder[field] = text;
    return { path, start: 0, end: text.length };
  }
  const previous = claims.findLast((claim) => claim.path === path)!;
  previous.end = before.length + 1;
  holder[field] = `${before} ${text}`;
  return { path, start: before.length + 1, end: before.length + 1 + text.length };
}

function push(list: string[], text: string, path: string): At {
  const index = list.push(text) - 1;
  return { path: `${path}/${index}`, start: 0, end: text.length };
}

function locate(profile: ProfileContent, path: string): { holder: Record<string, unknown>; field: string } {
  const [section, field] = path.slice(1).split("/") as [keyof ProfileContent, string | undefined];
  if (field === undefined) return { holder: profile as unknown as Record<string, unknown>, field: section };
  return { holder: profile[section] as unknown as Record<string, unknown>, field };
}

function emptyProfile(newBehavior: boolean): ProfileContent {
  return {
    customer_profile: { general_description: "", general_style: "" },
    relevant_occasions: [],
    marketing_brief: { tone_of_voice: [], visual_direction: [], campaign_guidance: [] },
    content_hooks: [],
    current_purchase_moment: {
      recent_browsing: [],
      moment_summary: "",
      relationship_with_history: "",
      new_behavior: newBehavior,
      opportunities: [],
    },
  };
}

/** How many records the statement's evidence counts; a record that two pieces of evidence share counts once. */
export function supportOf(statement: Statement, evidence: ReadonlyMap<string, Evidence>): number {
  const refs = new Set<string>();
  let unlisted = 0;
  for (const id of statement.evidence) {
    const fact = evidence.get(id);
    if (!fact) continue;
    for (const ref of fact.refs) refs.add(`${ref.type} ${ref.id}`);
    unlisted = Math.max(unlisted, fact.n - fact.refs.length);
  }
  return refs.size + Math.max(0, unlisted);
}
