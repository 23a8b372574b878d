import { SIGN_WORDS, strengthOf } from "@/components/pictures/claim-mark";

/** `strong 0.84`, as the margin of a section says it. */
export function ConfidenceNote({ value }: { value: number }) {
  return (
    <>
      {SIGN_WORDS[strengthOf(value)]}, <span className="tabular-nums">{value.toFixed(2)}</span>
    </>
  );
}
