import type { Look } from "@/lib/contracts/profile";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { OpportunityTold } from "@/lib/domain/opportunities/draft-opportunity";
import type { Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import type { Said } from "@/lib/domain/words/said";

/** What lies on the writer's desk: the reading, what stands out in it, and what was made of it so far. */
export type Desk = {
  reading: Reading;
  recent: Recent;
  traits: Trait[];
  occasions: OccasionReading[];
  looks: Look[];
  /** Per occasion and slot, the id of the fact behind the piece. */
  pieceEvidence: ReadonlyMap<string, string>;
  /** Per occasion and empty slot, why nothing fills it. */
  gaps: ReadonlyMap<string, Said>;
  opportunities: OpportunityTold[];
  /** Sentence forms already used in this profile: none is used twice. */
  forms: Set<string>;
};

/** One sentence or list item in both languages, and what it rests on. */
export type Told = { key: string; text: Said; evidence: string[] };

export type Form = { form: string; when: boolean; say: () => Said; evidence?: () => string[] };

/**
 * The first form that the content allows and that this profile has not used. The order of the list is an order of
 * preference, so what is said follows from what is so, never from chance. Null when nothing fits: then nothing is said.
 */
export function choose(desk: Pick<Desk, "forms">, forms: readonly Form[]): Form | null {
  const form = forms.find((candidate) => candidate.when && !desk.forms.has(candidate.form));
  if (!form) return null;
  desk.forms.add(form.form);
  return form;
}

/** The chosen form as a statement resting on `evidence` and on what the form itself cites. */
export function state(
  desk: Pick<Desk, "forms">,
  key: string,
  evidence: readonly string[],
  forms: readonly Form[],
): Told[] {
  const form = choose(desk, forms);
  if (!form) return [];
  return [{ key, text: form.say(), evidence: [...new Set([...evidence, ...(form.evidence?.() ?? [])])] }];
}
