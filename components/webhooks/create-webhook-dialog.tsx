"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { TextField } from "@/components/ui/text-field";
import { errorWords, ProblemError } from "@/lib/client/http/problem-error";
import { useCreateWebhook } from "@/lib/client/webhooks/use-webhooks";
import { createWebhookSchema, eventTypeSchema } from "@/lib/contracts/webhook";
import { EVENT_WORDS } from "./event-words";
import { NewSecret } from "./new-secret";

type Mistakes = { url?: string; types?: string };

/** What the server says about the URL; null when it failed for another reason. */
function refusedUrl(error: Error | null): string | undefined {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  const message = errors.find(({ pointer }) => pointer === "/url")?.message;
  return message && `The URL ${message}.`;
}

/** URL and types of a new webhook; then its signing secret, once. */
export function CreateWebhookDialog() {
  const form = useId();
  const [open, setOpen] = useState(false);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const create = useCreateWebhook();
  const made = create.data;

  const change = (next: boolean) => {
    setOpen(next);
    // The secret leaves memory with the dialog.
    if (next) return;
    create.reset();
    setMistakes({});
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (create.isPending) return;
    const fields = new FormData(event.currentTarget);
    const given = { url: fields.get("url"), description: fields.get("description"), types: fields.getAll("types") };
    const parsed = createWebhookSchema.safeParse(given);
    if (!parsed.success) {
      const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
      return setMistakes({
        ...(wrong.has("url") ? { url: "Write the address whole, such as https://example.com/hooks." } : {}),
        ...(wrong.has("types") ? { types: "Choose at least one." } : {}),
      });
    }
    setMistakes({});
    create.mutate(parsed.data);
  };

  const refused = refusedUrl(create.error);
  const failure = create.error && !refused ? errorWords(create.error) : null;
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="filled" icon={<Plus aria-hidden="true" />}>
          Add a webhook
        </Button>
      </DialogTrigger>
      <DialogContent
        title={made ? "Copy the secret now" : "A new webhook"}
        description={made ? "This is the only time it is shown. A new one can be made at any time." : undefined}
        footer={
          made ? (
            <Button variant="filled" onClick={() => change(false)}>
              Done
            </Button>
          ) : (
            <Button type="submit" form={form} variant="filled" pending={create.isPending}>
              {create.isPending ? "Adding" : "Add"}
            </Button>
          )
        }
      >
        {made ? (
          <NewSecret secret={made.secret} />
        ) : (
          <form id={form} onSubmit={submit} noValidate className="grid gap-5">
            <TextField
              label="URL"
              name="url"
              type="url"
              inputMode="url"
              maxLength={2000}
              required
              autoComplete="off"
              hint="Where messages are sent, by https."
              error={mistakes.url ?? refused}
            />
            <TextField
              label="Description"
              name="description"
              maxLength={200}
              autoComplete="off"
              hint="For colleagues, such as “CRM, production”. May stay empty."
            />
            <fieldset aria-describedby={mistakes.types ? `${form}-types` : undefined}>
              <legend className="mb-1.5 text-small">Tell it when</legend>
              <div className="grid gap-1">
                {eventTypeSchema.options.map((type) => (
                  <label key={type} className="flex min-h-6 items-center gap-2.5 max-sm:min-h-11">
                    <input type="checkbox" name="types" value={type} className="size-4 accent-accent" />
                    <span>
                      {EVENT_WORDS[type]} <span className="text-quiet text-small">{type}</span>
                    </span>
                  </label>
                ))}
              </div>
              {mistakes.types && (
                <p id={`${form}-types`} role="alert" className="mt-1.5 text-negative text-small">
                  {mistakes.types}
                </p>
              )}
            </fieldset>
            {failure && (
              <ErrorState title="No webhook was added." requestId={failure.requestId}>
                {failure.text}
              </ErrorState>
            )}
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}
