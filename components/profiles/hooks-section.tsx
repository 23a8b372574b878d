import type { Profile } from "@/lib/contracts/profile";
import { ClaimText } from "./claim-text";
import { ConfidenceNote } from "./confidence-note";
import { FallbackNote } from "./fallback-note";
import { PageSection } from "./page-section";

/** Subjects that would make this customer read on. */
export function HooksSection({ profile }: { profile: Profile }) {
  const hooks = profile.profile.content_hooks;
  if (hooks.length === 0) return null;
  return (
    <PageSection id="hooks" title="Hooks" note={<ConfidenceNote value={profile.confidence.content_hooks} />}>
      <ul className="grid gap-x-9 gap-y-3 *:min-w-0 @2xl:grid-cols-3">
        {hooks.map((hook, index) => (
          <li key={hook} className="font-serif text-display-s">
            <ClaimText text={hook} claims={profile.claims} path={`/content_hooks/${index}`} />
          </li>
        ))}
      </ul>
      <FallbackNote profile={profile} path="/content_hooks" />
    </PageSection>
  );
}
