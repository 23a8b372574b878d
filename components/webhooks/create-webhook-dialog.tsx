"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { ShownOnceDialog } from "@/components/ui/shown-once-dialog";
import { useCreateWebhook } from "@/lib/client/webhooks/use-webhooks";
import { createWebhookSchema } from "@/lib/contracts/webhook";
import { NewSecret } from "./new-secret";
import { useWebhookForm } from "./use-webhook-form";
import { WebhookFields } from "./webhook-fields";

/** URL and types of a new webhook; then its signing secret, once. */
export function CreateWebhookDialog() {
  const create = useCreateWebhook();
  const { form, open, change, submit, mistakes, failure } = useWebhookForm(createWebhookSchema, create, create.mutate);
  return (
    <ShownOnceDialog
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="filled" icon={<Plus aria-hidden="true" />}>
          Add a webhook
        </Button>
      }
      ask={{
        title: "A new webhook",
        action: (
          <Button type="submit" form={form} variant="filled" pending={create.isPending}>
            {create.isPending ? "Adding" : "Add"}
          </Button>
        ),
        content: (
          <form id={form} onSubmit={submit} noValidate className="grid gap-5">
            <WebhookFields mistakes={mistakes} />
            {failure && (
              <ErrorState title="No webhook was added." requestId={failure.requestId}>
                {failure.text}
              </ErrorState>
            )}
          </form>
        ),
      }}
      shown={
        create.data
          ? {
              title: "Copy the secret now",
              description: "This is the only time it is shown. A new one can be made at any time.",
              content: <NewSecret secret={create.data.secret} />,
            }
          : null
      }
    />
  );
}
