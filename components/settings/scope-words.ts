import { scopesOf } from "@/lib/contracts/access";
import type { ApiToken } from "@/lib/contracts/token";

/** What a token may do, in a line: "customers read, write; profiles read", or that it is all its role may. */
export function scopeWords({ role, scopes }: Pick<ApiToken, "role" | "scopes">): string {
  if (scopesOf(role).every((scope) => scopes.includes(scope))) return "All that the role may";
  if (scopes.length === 0) return "Nothing";
  const nouns = Map.groupBy(scopes, (scope) => scope.split(":")[0]!);
  return [...nouns].map(([noun, of]) => `${noun} ${of.map((scope) => scope.split(":")[1]).join(", ")}`).join("; ");
}
