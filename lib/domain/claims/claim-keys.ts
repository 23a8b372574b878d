/** Where a statement lands in the profile: one string made of sentences, or one item of a list. */
export type Placement =
  | { kind: "sentence"; path: string }
  | { kind: "item"; path: string }
  | { kind: "occasion"; occasion: string; field: "occasion" | "persona_on_occasion" | "look_suggestion" };

const segment = "[a-z0-9]+(?:-[a-z0-9]+)*";
const day = "\\d{4}-\\d{2}-\\d{2}";

type Rule = { pattern: RegExp; place: (groups: string[]) => Placement; example: string };

const sentence = (path: string) => () => ({ kind: "sentence", path }) as const;
const item = (path: string) => () => ({ kind: "item", path }) as const;
const occasion = (field: "occasion" | "persona_on_occasion" | "look_suggestion") => (groups: string[]) =>
  ({ kind: "occasion", occasion: groups[0]!, field }) as const;

/**
 * The registry: the closed grammar of claim keys, and where each key projects to. Order is the order of sections in the
 * profile. A key that no rule matches is not a claim key.
 */
export const claimKeyRules: readonly Rule[] = [
  rule(`who\\.${segment}(?:\\.${segment})?`, sentence("/customer_profile/general_description"), "who.rhythm"),
  rule(`style\\.${segment}(?:\\.${segment})?`, sentence("/customer_profile/general_style"), "style.color.oxblood"),
  rule(`occasion\\.(${segment})\\.name`, occasion("occasion"), "occasion.work.name"),
  rule(`occasion\\.(${segment})\\.persona`, occasion("persona_on_occasion"), "occasion.work.persona"),
  rule(`occasion\\.(${segment})\\.look\\.${segment}`, occasion("look_suggestion"), "occasion.work.look.shoes"),
  rule(`brief\\.tone\\.${segment}`, item("/marketing_brief/tone_of_voice"), "brief.tone.assured"),
  rule(`brief\\.visual\\.${segment}`, item("/marketing_brief/visual_direction"), "brief.visual.cloth"),
  rule(`brief\\.campaign\\.${segment}`, item("/marketing_brief/campaign_guidance"), "brief.campaign.timing"),
  rule(`hook\\.${segment}`, item("/content_hooks"), "hook.one-color"),
  rule(`moment\\.browsing\\.${day}`, item("/current_purchase_moment/recent_browsing"), "moment.browsing.2026-01-20"),
  rule(
    `moment\\.summary\\.${segment}(?:\\.${segment})?`,
    sentence("/current_purchase_moment/moment_summary"),
    "moment.summary.focus",
  ),
  rule(
    `moment\\.history\\.${segment}(?:\\.${segment})?`,
    sentence("/current_purchase_moment/relationship_with_history"),
    "moment.history.new.dresses",
  ),
  rule(
    `moment\\.opportunity\\.${segment}(?:\\.${segment})?`,
    item("/current_purchase_moment/opportunities"),
    "moment.opportunity.overdue",
  ),
];

/** The place of a key, or null when the key is not of the grammar. */
export function placeOf(key: string): Placement | null {
  for (const { pattern, place } of claimKeyRules) {
    const match = pattern.exec(key);
    if (match) return place(match.slice(1));
  }
  return null;
}

/** Rank of a key's rule in the registry: the order in which sections are read. Unknown keys come last. */
export function rankOf(key: string): number {
  const index = claimKeyRules.findIndex(({ pattern }) => pattern.test(key));
  return index === -1 ? claimKeyRules.length : index;
}

/** The section of a key, as the envelope's confidence names it. */
export function sectionOf(
  key: string,
): "customer_profile" | "relevant_occasions" | "marketing_brief" | "content_hooks" | "current_purchase_moment" {
  const head = key.slice(0, key.indexOf("."));
  if (head === "occasion") return "relevant_occasions";
  if (head === "brief") return "marketing_brief";
  if (head === "hook") return "content_hooks";
  if (head === "moment") return "current_purchase_moment";
  return "customer_profile";
}

function rule(source: string, place: Rule["place"], example: string): Rule {
  return { pattern: new RegExp(`^${source}$`), place, example };
}
