import Link from "next/link";
import { formatMoney } from "@/components/products/format-money";
import { shortDay } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { ProfileVersion } from "@/lib/contracts/profile-version";

/** `user:Beatriz Tavares` is shown as the name; a token or a command says what it is. */
function requester(requestedBy: string): string {
  const [, kind, name] = /^(user|token|command):(.*)$/s.exec(requestedBy) ?? [];
  if (!kind || !name) return requestedBy;
  return kind === "token" ? `token ${name}` : name;
}

/** Of a model's version: which one, and what it took. One that reused its words took nothing. */
function modelWords({ engine, usage }: ProfileVersion): string {
  if (engine.name === "built-in") return "";
  const tokens = usage.input_tokens + usage.output_tokens;
  const cost = usage.cost && `, ${formatMoney(usage.cost)}`;
  return ` · ${engine.model}${tokens > 0 ? `, ${tokens.toLocaleString("en")} tokens${cost ?? ""}` : ", words reused"}`;
}

/** The versions, newest first; each opens as it was written. */
export function VersionList({ view }: { view: CustomerView }) {
  const path = `/customers/${encodeURIComponent(view.customer.id)}`;
  return (
    <div>
      <h3 className="aside">Versions of this profile</h3>
      <ul className="mt-2">
        {view.versions.map((version) => (
          <li key={version.id} className="flex items-baseline gap-4 border-t py-2 last:border-b">
            <span className="w-6 tabular-nums">{version.version}</span>
            <span className="shrink-0 text-quiet sm:w-24" title={`As of ${version.as_of}`}>
              {shortDay(version.as_of, view.today)}
            </span>
            <span className="min-w-0 flex-1 truncate">
              {version.claims} claims{version.new_behavior && ", new behaviour"}
              <span className="text-quiet">
                {" "}
                · {requester(version.requested_by)}
                {modelWords(version)}
              </span>
            </span>
            {version.version === view.profile?.version ? (
              <span className="text-quiet text-small" aria-current="true">
                shown
              </span>
            ) : (
              <Link
                href={version.current ? path : `${path}?version=${version.version}`}
                aria-label={`Read version ${version.version}`}
                className="link text-small"
              >
                read
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
