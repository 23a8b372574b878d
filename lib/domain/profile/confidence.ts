import type { Statement } from "@/lib/contracts/draft";
import type { Claim, Confidence } from "@/lib/contracts/profile";
import { sectionOf } from "@/lib/domain/claims/claim-keys";
import type { Certainty, Fact } from "@/lib/domain/evidence/ledger";

/** How far a fact of each kind can be trusted at best; the number of its records takes it from there. */
const ceilings: Record<Certainty, number> = {
  distinctive: 0.95,
  tends: 0.75,
  counted: 0.9,
  viewed: 0.65,
  hearsay: 0.4,
  declared: 0.95,
  corrected: 1,
};
/** Records at which a counted fact has half of its ceiling: two purchases are a hint, twenty are a habit. */
const half = 2;

/** Four decimals, so that the stored bytes do not depend on the last bit. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function confidenceOfFact({ certainty, n }: Fact): number {
  const ceiling = ceilings[certainty];
  if (certainty === "declared" || certainty === "corrected" || certainty === "hearsay") return ceiling;
  return (ceiling * n) / (n + half);
}

/**
 * Confidence of a statement, 0-1: the mean over its evidence of `ceiling(certainty) * n / (n + 2)`. Declared facts,
 * notes and corrections have their ceiling whatever their number. A correction or pin is the word of a person who knows
 * the customer: 1.
 */
export function confidenceOf(statement: Statement, status: Claim["status"], facts: ReadonlyMap<string, Fact>): number {
  if (status !== "supported") return 1;
  const cited = statement.evidence.flatMap((id) => facts.get(id) ?? []);
  if (cited.length === 0) return 0;
  return round(cited.reduce((sum, fact) => sum + confidenceOfFact(fact), 0) / cited.length);
}

/**
 * Confidence per section: the mean of its claims' (0 for a section without any); overall: the mean of the sections, the
 * profile and the moment counting double, since the others follow from them.
 */
export function summarise(claims: readonly Pick<Claim, "key" | "confidence">[]): Confidence {
  const mean = (section: ReturnType<typeof sectionOf>): number => {
    const own = claims.filter(({ key }) => sectionOf(key) === section);
    return own.length === 0 ? 0 : round(own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length);
  };
  const sections = {
    customer_profile: mean("customer_profile"),
    relevant_occasions: mean("relevant_occasions"),
    marketing_brief: mean("marketing_brief"),
    content_hooks: mean("content_hooks"),
    current_purchase_moment: mean("current_purchase_moment"),
  };
  const { customer_profile, relevant_occasions, marketing_brief, content_hooks, current_purchase_moment } = sections;
  const overall =
    (2 * customer_profile + relevant_occasions + marketing_brief + content_hooks + 2 * current_purchase_moment) / 7;
  return { overall: round(overall), ...sections };
}
