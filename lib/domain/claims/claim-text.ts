import type { Claim } from "@/lib/contracts/profile";

/** The words of a profile's content that a claim stands for, without the space after them. */
export function claimText(content: unknown, claim: Pick<Claim, "path" | "start" | "end">): string {
  let value: unknown = content;
  for (const token of claim.path.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    value = (value as Record<string, unknown> | null | undefined)?.[name];
  }
  return typeof value === "string" ? value.slice(claim.start, claim.end).trim() : "";
}
