"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { errorWords } from "@/lib/client/http/problem-error";
import { useChangeWebhook } from "@/lib/client/webhooks/use-webhooks";
import { changeWebhookSchema, type Webhook } from "@/lib/contracts/webhook";
import { type Mistakes, mistakesOf, readWebhookForm, refusedUrl, WebhookFields } from "./webhook-fields";

/** Where a webhook leads and what it is told, changed. Its secret stays. */
export function EditWebhookDialog({ webhook }: { webhook: Webhook }) {
  const form = useId();
  const [open, setOpen] = useState(false);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const save = useChangeWebhook();

  const change = (next: boolean) => {
    setOpen(next);
    if (next) return;
    save.reset();
    setMistakes({});
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending) return;
    const parsed = changeWebhookSchema.safeParse(readWebhookForm(event.currentTarget));
    if (!parsed.success) return setMistakes(mistakesOf(parsed.error.issues));
    setMistakes({});
    save.mutate({ id: webhook.id, change: parsed.data }, { onSuccess: () => change(false) });
  };

  const refused = refusedUrl(save.error);
  const failure = save.error && !refused ? errorWords(save.error) : null;
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button size="small" aria-label={`Edit ${webhook.url}`}>
          Edit
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Edit the webhook"
        footer={
          <Button type="submit" form={form} variant="filled" pending={save.isPending}>
            {save.isPending ? "Saving" : "Save"}
          </Button>
        }
      >
        <form id={form} onSubmit={submit} noValidate className="grid gap-5">
          <WebhookFields webhook={webhook} mistakes={{ ...mistakes, url: mistakes.url ?? refused }} />
          {failure && (
            <ErrorState title="Nothing was changed." requestId={failure.requestId}>
              {failure.text}
            </ErrorState>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}
