import type { Profile } from "@/lib/contracts/profile";
import { ClaimText } from "./claim-text";
import { ConfidenceNote } from "./confidence-note";
import { FallbackNote } from "./fallback-note";
import { PageSection } from "./page-section";

const COLUMNS = [
  { field: "tone_of_voice", title: "Tone of voice" },
  { field: "visual_direction", title: "Visual direction" },
  { field: "campaign_guidance", title: "Campaign guidance" },
] as const;

/** How to write to this customer, and what to show. */
export function BriefSection({ profile }: { profile: Profile }) {
  const brief = profile.profile.marketing_brief;
  return (
    <PageSection id="brief" title="Brief" note={<ConfidenceNote value={profile.confidence.marketing_brief} />}>
      <div className="grid gap-x-9 gap-y-7 *:min-w-0 @2xl:grid-cols-3">
        {COLUMNS.map(({ field, title }) => (
          <div key={field}>
            <h3 className="aside">{title}</h3>
            {brief[field].length === 0 ? (
              <p className="mt-2 text-quiet text-small">Too little is known to advise on it.</p>
            ) : (
              <ul
                className={
                  field === "tone_of_voice" ? "mt-1.5 font-serif text-display-s" : "mt-1 font-serif text-prose-s"
                }
              >
                {brief[field].map((text, index) => (
                  <li
                    key={text}
                    className={field === "tone_of_voice" ? "py-0.5" : "border-hairline py-1.5 not-first:border-t"}
                  >
                    <ClaimText text={text} claims={profile.claims} path={`/marketing_brief/${field}/${index}`} />
                  </li>
                ))}
              </ul>
            )}
            <FallbackNote profile={profile} path={`/marketing_brief/${field}`} />
          </div>
        ))}
      </div>
    </PageSection>
  );
}
