import type { Language } from "@/lib/contracts/profile";
import type { Analysis } from "./analyse";

type Written = Extract<Analysis, { kind: "profile" }>;

/** The whole profile as somebody would read it aloud. */
export function readAloud({ style_line, moment_line, confidence, texts }: Written, language: Language): string {
  const { profile } = texts[language];
  const { customer_profile: who, marketing_brief: brief, current_purchase_moment: moment } = profile;
  const list = (title: string, items: readonly string[]) => [title, ...items.map((item) => `  - ${item}`)];
  return [
    style_line,
    moment_line,
    `confidence ${confidence.overall}`,
    "",
    who.general_description,
    who.general_style,
    "",
    ...profile.relevant_occasions.flatMap((o) => list(`${o.occasion}. ${o.persona_on_occasion}`, o.look_suggestion)),
    "",
    ...list("Tone", brief.tone_of_voice),
    ...list("Visual", brief.visual_direction),
    ...list("Campaign", brief.campaign_guidance),
    ...list("Hooks", profile.content_hooks),
    "",
    moment.moment_summary,
    `${moment.relationship_with_history} New: ${moment.new_behavior}`,
    ...list("Browsing", moment.recent_browsing),
    ...list("Opportunities", moment.opportunities),
    "",
  ].join("\n");
}
