import type { Statement } from "@/lib/contracts/draft";
import type { Look, Opportunity } from "@/lib/contracts/profile";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";

/** What lies on the writer's desk: the reading, what stands out in it, and what was made of it so far. */
export type Desk = {
  reading: Reading;
  recent: Recent;
  traits: Trait[];
  occasions: OccasionReading[];
  looks: Look[];
  /** Per occasion and slot, the id of the fact behind the piece. */
  pieceEvidence: ReadonlyMap<string, string>;
  opportunities: Opportunity[];
  /** Sentence forms already used in this profile: none is used twice. */
  forms: Set<string>;
};

export type Form = { form: string; when: boolean; say: () => string; evidence?: () => string[] };

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
): Statement[] {
  const form = choose(desk, forms);
  if (!form) return [];
  return [{ key, text: form.say(), evidence: [...new Set([...evidence, ...(form.evidence?.() ?? [])])] }];
}
