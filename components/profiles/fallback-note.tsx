import type { Profile } from "@/lib/contracts/profile";
import { passageOf } from "@/lib/domain/model-writing/passages";

type FallbackNoteProps = { profile: Profile /** JSON pointer of the paragraph or list. */; path: string };

/** Under a passage that the language model did not get right: whose words these are, and why. */
export function FallbackNote({ profile, path }: FallbackNoteProps) {
  if (profile.fallbacks.length === 0) return null;
  const claim = profile.claims.find((one) => one.path === path || one.path.startsWith(`${path}/`));
  const fallback = claim && profile.fallbacks.find(({ passage }) => passage === passageOf(claim.key));
  if (!fallback) return null;
  return (
    <details className="mt-1.5 font-sans text-quiet text-small">
      <summary className="w-fit cursor-pointer hover:text-ink">In the built-in engine’s words</summary>
      <p className="mt-1">What the language model wrote here did not hold against the records:</p>
      <ul className="mt-0.5 list-disc pl-5">
        {fallback.reasons.map((reason) => (
          <li key={reason} className="break-words">
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
