"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { TextArea, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { errorWords, ProblemError } from "@/lib/client/http/problem-error";
import { useChangeWorkspace } from "@/lib/client/workspace/use-change-workspace";
import { changeWorkspaceBody, type WorkspaceSettings } from "@/lib/contracts/workspace";

type HouseSettingsProps = { settings: WorkspaceSettings; etag: string };

/** What holds for the whole house: its facts, which web pages may call the API, and how often a token may. */
export function HouseSettings({ settings, etag }: HouseSettingsProps) {
  const [known, setKnown] = useState({ body: settings, etag });
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const save = useChangeWorkspace();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending) return;
    const fields = new FormData(event.currentTarget);
    const origins = String(fields.get("origins")).split(/\s+/).filter(Boolean);
    const parsed = changeWorkspaceBody.safeParse({
      allowed_origins: origins,
      requests_per_minute: Number(String(fields.get("requests")).replace(/[\s,]/g, "")),
    });
    if (!parsed.success) return setMistakes(mistakesOf(parsed.error.issues, origins));
    setMistakes({});
    save.mutate(
      { change: parsed.data, etag: known.etag },
      {
        onSuccess: (saved) => {
          setKnown(saved);
          toast("Saved");
        },
      },
    );
  };

  const failure = save.error ? errorWords(save.error) : null;
  const stale = save.error instanceof ProblemError && save.error.problem.code === "precondition_failed";
  const { name, time_zone, currency, phone_country, allowed_origins, requests_per_minute } = known.body;
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_320px]">
      <form onSubmit={submit} noValidate className="grid max-w-[60ch] gap-6">
        <div>
          <h2 className="text-display-m">Who may call the API</h2>
          <p className="mt-1 text-quiet">Servers call with a token from anywhere. Browsers only from these pages.</p>
        </div>
        <TextArea
          label="Web pages whose browsers may call"
          name="origins"
          defaultValue={allowed_origins.join("\n")}
          spellCheck={false}
          autoComplete="off"
          placeholder="https://crm.example.com"
          hint="One origin a line, such as https://crm.example.com. Empty: no page may."
          error={mistakes.allowed_origins}
        />
        <TextField
          label="Requests a minute"
          name="requests"
          inputMode="numeric"
          defaultValue={String(requests_per_minute)}
          autoComplete="off"
          hint="Of each token that has no limit of its own."
          error={mistakes.requests_per_minute}
        />
        {failure && (
          <ErrorState
            title={stale ? "Somebody else changed the settings meanwhile." : "Nothing was saved."}
            requestId={failure.requestId}
            action={
              stale && (
                <Button size="small" onClick={() => window.location.reload()}>
                  Show theirs
                </Button>
              )
            }
          >
            {stale ? "What you wrote is still here, and not saved." : failure.text}
          </ErrorState>
        )}
        <div>
          <Button type="submit" variant="filled" pending={save.isPending}>
            {save.isPending ? "Saving" : "Save"}
          </Button>
        </div>
      </form>
      <dl className="grid content-start gap-4 border-hairline border-t pt-4 max-lg:border-t lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
        {Object.entries({
          House: name,
          "Time zone": time_zone.replaceAll("_", " "),
          Currency: currency,
          "Phone numbers are read as of": phone_country,
        }).map(([term, value]) => (
          <div key={term}>
            <dt className="aside">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Issue = { path: PropertyKey[]; message: string };

/** The words beside each field; a bad origin is quoted, for there may be many. */
function mistakesOf(issues: Issue[], origins: string[]): Record<string, string> {
  return Object.fromEntries(
    issues.map(({ path: [field, index], message }) =>
      field === "allowed_origins"
        ? [field, `“${origins[Number(index)] ?? ""}” ${message}.`]
        : [String(field), "Write a whole number from 1 to 1,000,000."],
    ),
  );
}
