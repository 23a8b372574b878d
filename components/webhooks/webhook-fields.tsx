import { useId } from "react";
import { TextField } from "@/components/ui/text-field";
import { ProblemError } from "@/lib/client/http/problem-error";
import { eventTypeSchema, type Webhook } from "@/lib/contracts/webhook";
import { EVENT_WORDS } from "./event-words";

export type Mistakes = { url?: string; types?: string };

/** What a form of these fields says, as the API takes it. */
export function readWebhookForm(form: HTMLFormElement) {
  const fields = new FormData(form);
  return { url: fields.get("url"), description: fields.get("description"), types: fields.getAll("types") };
}

/** The words beside the fields that the contract does not take. */
export function mistakesOf(issues: { path: PropertyKey[] }[]): Mistakes {
  const wrong = new Set(issues.map(({ path }) => path[0]));
  return {
    ...(wrong.has("url") ? { url: "Write the address whole, such as https://example.com/hooks." } : {}),
    ...(wrong.has("types") ? { types: "Choose at least one." } : {}),
  };
}

/** What the server says about the URL; undefined when it failed for another reason. */
export function refusedUrl(error: Error | null): string | undefined {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  const message = errors.find(({ pointer }) => pointer === "/url")?.message;
  return message && `The URL ${message}.`;
}

type WebhookFieldsProps = { webhook?: Pick<Webhook, "url" | "description" | "types">; mistakes: Mistakes };

/** URL, description and types of a webhook, new or known. */
export function WebhookFields({ webhook, mistakes }: WebhookFieldsProps) {
  const types = useId();
  return (
    <>
      <TextField
        label="URL"
        name="url"
        type="url"
        inputMode="url"
        maxLength={2000}
        required
        autoComplete="off"
        defaultValue={webhook?.url}
        hint="Where messages are sent, by https."
        error={mistakes.url}
      />
      <TextField
        label="Description"
        name="description"
        maxLength={200}
        autoComplete="off"
        defaultValue={webhook?.description}
        hint="For colleagues, such as “CRM, production”. May stay empty."
      />
      <fieldset aria-describedby={mistakes.types ? types : undefined}>
        <legend className="mb-1.5 text-small">Tell it when</legend>
        <div className="grid gap-1">
          {eventTypeSchema.options.map((type) => (
            <label key={type} className="flex min-h-6 items-center gap-2.5 max-sm:min-h-11">
              <input
                type="checkbox"
                name="types"
                value={type}
                defaultChecked={webhook?.types.includes(type)}
                className="size-4 accent-accent"
              />
              <span>
                {EVENT_WORDS[type]} <span className="text-quiet text-small">{type}</span>
              </span>
            </label>
          ))}
        </div>
        {mistakes.types && (
          <p id={types} role="alert" className="mt-1.5 text-negative text-small">
            {mistakes.types}
          </p>
        )}
      </fieldset>
    </>
  );
}
