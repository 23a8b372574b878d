"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { errorWords } from "@/lib/client/http/problem-error";
import { useCreateWebhook } from "@/lib/client/webhooks/use-webhooks";
import { createWebhookSchema } from "@/lib/contracts/webhook";
import { NewSecret } from "./new-secret";
import { type Mistakes, mistakesOf, readWebhookForm, refusedUrl, WebhookFields } from "./webhook-fields";

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
    const parsed = createWebhookSchema.safeParse(readWebhookForm(event.currentTarget));
    if (!parsed.success) return setMistakes(mistakesOf(parsed.error.issues));
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
            <WebhookFields mistakes={{ ...mistakes, url: mistakes.url ?? refused }} />
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
