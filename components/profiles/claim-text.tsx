import type { Claim } from "@/lib/contracts/profile";
import { claimSegments } from "./claim-segments";
import { ClaimSpan } from "./claim-span";

/** The text at a path of the profile, each claim in it with its mark. Text that no claim covers is shown as it is. */
export function ClaimText({ text, claims, path }: { text: string; claims: readonly Claim[]; path: string }) {
  return claimSegments(text, claims, path).map(({ text: part, claim, start }) =>
    claim ? <ClaimSpan key={start} text={part} claim={claim} /> : part,
  );
}
