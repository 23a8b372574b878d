import { Flag, Pencil, Pin } from "lucide-react";
import { cx } from "@/components/ui/cx";

export type ClaimStrength = "strong" | "some" | "tentative";
export type ClaimSign = ClaimStrength | "corrected" | "pinned" | "contested";

/** How sure a confidence from 0 to 1 reads: strong from 0.75, some support from 0.5, tentative below. */
export function strengthOf(confidence: number): ClaimStrength {
  if (confidence >= 0.75) return "strong";
  return confidence >= 0.5 ? "some" : "tentative";
}

type ClaimState = { confidence: number; status: "supported" | "corrected" | "pinned"; contested: boolean };

/** The one sign a claim carries: a disagreement before a person's word, a person's word before a confidence. */
export function signOf({ confidence, status, contested }: ClaimState): ClaimSign {
  if (contested) return "contested";
  return status === "supported" ? strengthOf(confidence) : status;
}

/** What each sign means, for legends and readers. */
export const SIGN_WORDS: Record<ClaimSign, string> = {
  strong: "strong",
  some: "some support",
  tentative: "tentative",
  corrected: "corrected",
  pinned: "pinned",
  contested: "records differ",
};

/** The quiet mark after a claim: full, half or ring by confidence; pencil corrected, pin pinned, flag contested. */
export function ClaimMark({ sign, className }: { sign: ClaimSign; className?: string }) {
  const words = SIGN_WORDS[sign];
  if (sign === "corrected" || sign === "pinned" || sign === "contested") {
    const Icon = sign === "corrected" ? Pencil : sign === "pinned" ? Pin : Flag;
    return (
      <Icon
        role="img"
        aria-label={words}
        className={cx(
          "inline size-[0.65em] align-[0.02em] [stroke-width:1.75]",
          sign === "contested" ? "text-caution" : "text-accent",
          className,
        )}
      />
    );
  }
  return (
    <svg
      viewBox="0 0 7 7"
      role="img"
      aria-label={words}
      className={cx("inline size-[7px] overflow-visible align-[0.08em] text-accent", className)}
    >
      {sign === "strong" ? (
        <circle cx="3.5" cy="3.5" r="3.5" fill="currentColor" />
      ) : (
        <circle cx="3.5" cy="3.5" r="3" fill="none" stroke="currentColor" />
      )}
      {sign === "some" && <path d="M3.5,0.5 A3,3 0 0 0 3.5,6.5 Z" fill="currentColor" />}
    </svg>
  );
}

/** What the marks mean, in a line. */
export function ClaimLegend({ signs, className }: { signs: readonly ClaimSign[]; className?: string }) {
  return (
    <p className={cx("flex flex-wrap gap-x-3 gap-y-1 font-sans text-label text-quiet", className)}>
      {signs.map((sign) => (
        <span key={sign} className="inline-flex items-center gap-1">
          <span aria-hidden="true" className="inline-flex text-[15px]">
            <ClaimMark sign={sign} />
          </span>
          {SIGN_WORDS[sign]}
        </span>
      ))}
    </p>
  );
}
