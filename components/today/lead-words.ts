import { findClaim } from "@/components/profiles/find-claim";
import { formatShare } from "@/lib/client/format/share";
import type { Claim, Profile } from "@/lib/contracts/profile";

/** One thing to know before the meeting: its words, and the claim behind them where there is one. */
export type LeadWord = { title: "What changed" | "Say" | "Avoid"; text: string; claim: Claim | null };

/** Pieces with a known list price from which paying full price may be called a habit. */
const ENOUGH = 8;
const RARELY = 0.1;

/** The first sentence at a path, with its claim. */
function firstClaim(profile: Profile, path: string, text: string): { text: string; claim: Claim } | null {
  const claim = profile.claims.filter((one) => one.path === path).sort((a, b) => a.start - b.start)[0];
  return claim ? { text: text.slice(claim.start, claim.end).trim(), claim } : null;
}

/** The customer in one sentence, as the profile says it. */
export function styleLine(profile: Profile): { text: string; claim: Claim } | null {
  const { general_style: style, general_description: description } = profile.profile.customer_profile;
  return (
    firstClaim(profile, "/customer_profile/general_style", style) ??
    firstClaim(profile, "/customer_profile/general_description", description)
  );
}

/** What changed, what to say, what to avoid: only what this profile supports. */
export function leadWords(profile: Profile): LeadWord[] {
  const words: LeadWord[] = [];
  const moment = profile.profile.current_purchase_moment;
  if (profile.signals.new_behavior.value) {
    const path = "/current_purchase_moment/relationship_with_history";
    const changed =
      firstClaim(profile, path, moment.relationship_with_history) ??
      firstClaim(profile, "/current_purchase_moment/moment_summary", moment.moment_summary);
    if (changed) words.push({ title: "What changed", ...changed });
  }
  const first = [...profile.opportunities]
    .filter(({ trigger }) => trigger !== "appointment")
    .sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.key < b.key ? -1 : 1))[0];
  if (first)
    words.push({ title: "Say", text: first.action, claim: findClaim(profile, `moment.opportunity.${first.key}`) });
  const { reduced_share: reduced, n } = profile.signals.price;
  if (reduced !== null && reduced <= RARELY && n >= ENOUGH)
    words.push({
      title: "Avoid",
      text: `Reductions: full price was paid for ${formatShare(1 - reduced)} of ${n} pieces.`,
      claim: null,
    });
  return words;
}
