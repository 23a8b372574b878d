import type { Claim } from "@/lib/contracts/profile";
import { claimSegments } from "./claim-segments";
import { ClaimSpan } from "./claim-span";

type ClaimTextProps = {
  text: string;
  claims: readonly Claim[];
  /** JSON pointer of the text in the profile. */
  path: string;
  /** Characters at the start that stand elsewhere on the page already. */
  from?: number;
};

/** The text at a path of the profile, each claim in it with its mark. Text that no claim covers is shown as it is. */
export function ClaimText({ text, claims, path, from = 0 }: ClaimTextProps) {
  return claimSegments(text, claims, path).map(({ text: part, claim, start }) => {
    const rest = part.slice(Math.max(0, from - start));
    return claim && rest ? <ClaimSpan key={start} text={rest} claim={claim} /> : rest;
  });
}
