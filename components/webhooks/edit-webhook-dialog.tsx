"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { useChangeWebhook } from "@/lib/client/webhooks/use-webhooks";
import { changeWebhookSchema, type Webhook } from "@/lib/contracts/webhook";
import { useWebhookForm } from "./use-webhook-form";
import { WebhookFields } from "./webhook-fields";

/** Where a webhook leads and what it is told, changed. Its secret stays. */
export function EditWebhookDialog({ webhook }: { webhook: Webhook }) {
  const save = useChangeWebhook();
  const { form, open, change, submit, mistakes, failure } = useWebhookForm(changeWebhookSchema, save, (body) =>
    save.mutate({ id: webhook.id, change: body }, { onSuccess: () => change(false) }),
  );
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
          <WebhookFields webhook={webhook} mistakes={mistakes} />
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
