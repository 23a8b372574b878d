import { type Scope, scopes, scopesOf } from "@/lib/contracts/access";
import type { Role } from "@/lib/contracts/actor";

/** What most systems come for: reading, and having profiles written. */
export const USUAL_SCOPES: readonly Scope[] = [
  "customers:read",
  "profiles:read",
  "profiles:write",
  "opportunities:read",
];

type ScopeChoiceProps = {
  role: Role;
  chosen: readonly Scope[];
  onChange: (chosen: Scope[]) => void;
  error?: string;
};

/** What a token may do, a line a noun: the scopes that its role has. */
export function ScopeChoice({ role, chosen, onChange, error }: ScopeChoiceProps) {
  const held = scopesOf(role);
  const nouns = Map.groupBy(held, (scope) => scope.split(":")[0]!);
  const toggle = (scope: Scope, on: boolean) =>
    onChange(held.filter((other) => (other === scope ? on : chosen.includes(other))));
  return (
    <fieldset>
      <legend className="mb-1.5 text-small">May</legend>
      <div className="border-hairline border-t">
        {[...nouns].map(([noun, scopesOfNoun]) => (
          <div key={noun} className="flex flex-wrap items-center gap-x-5 border-hairline border-b py-1.5">
            <span className="w-28 shrink-0 first-letter:uppercase">{noun}</span>
            {scopesOfNoun.map((scope) => (
              <label
                key={scope}
                title={scopes[scope].allows}
                className="flex min-h-6 items-center gap-2 max-sm:min-h-11"
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(scope)}
                  onChange={(event) => toggle(scope, event.target.checked)}
                  aria-label={`${noun}: ${scope.split(":")[1]}. ${scopes[scope].allows}`}
                  className="size-4 accent-accent"
                />
                {scope.split(":")[1]}
              </label>
            ))}
          </div>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1.5 text-negative text-small">
          {error}
        </p>
      )}
    </fieldset>
  );
}
