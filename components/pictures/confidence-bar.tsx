import { Bar } from "./bar";
import { SIGN_WORDS, strengthOf } from "./claim-mark";

/** A confidence from 0 to 1 as a bar, a figure and a word. */
export function ConfidenceBar({ value }: { value: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Bar value={value} height={4} className="w-[68px]" />
      <span className="font-semibold tabular-nums">{value.toFixed(2)}</span>
      <span className="text-quiet">{SIGN_WORDS[strengthOf(value)]}</span>
    </span>
  );
}
