"use client";

import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { errorWords } from "@/lib/client/http/problem-error";
import { useChangeWebhook, useTestWebhook } from "@/lib/client/webhooks/use-webhooks";
import type { Webhook } from "@/lib/contracts/webhook";
import { EditWebhookDialog } from "./edit-webhook-dialog";
import { RotateSecretDialog } from "./rotate-secret-dialog";

/** What can be done with a webhook. Only removing is taken back by Undo; disabling is undone by its own button. */
export function WebhookActions({ webhook, onRemove }: { webhook: Webhook; onRemove: () => void }) {
  const test = useTestWebhook();
  const change = useChangeWebhook();
  const { id, url, enabled } = webhook;
  const failed = (error: Error) => toast(errorWords(error).text);
  return (
    <div className="flex flex-wrap gap-2">
      {enabled && (
        <Button
          size="small"
          pending={test.isPending}
          onClick={() => test.mutate(id, { onSuccess: () => toast("A test message is on its way."), onError: failed })}
          aria-label={`Send a test to ${url}`}
        >
          Send a test
        </Button>
      )}
      <EditWebhookDialog webhook={webhook} />
      <RotateSecretDialog webhook={webhook} />
      <Button
        size="small"
        pending={change.isPending}
        onClick={() => change.mutate({ id, change: { enabled: !enabled } }, { onError: failed })}
        aria-label={`${enabled ? "Disable" : "Enable"} ${url}`}
      >
        {enabled ? "Disable" : "Enable"}
      </Button>
      <Button size="small" variant="danger" onClick={onRemove} aria-label={`Remove ${url}`}>
        Remove
      </Button>
    </div>
  );
}
