"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { ShownOnceDialog } from "@/components/ui/shown-once-dialog";
import { errorWords } from "@/lib/client/http/problem-error";
import { useRotateSecret } from "@/lib/client/webhooks/use-webhooks";
import type { Webhook } from "@/lib/contracts/webhook";
import { NewSecret } from "./new-secret";

/** Makes a new signing secret and shows it once. It says first what happens to the old one: nobody can take this back. */
export function RotateSecretDialog({ webhook }: { webhook: Webhook }) {
  const [open, setOpen] = useState(false);
  const rotate = useRotateSecret();
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) rotate.reset();
  };
  const failure = rotate.error ? errorWords(rotate.error) : null;
  return (
    <ShownOnceDialog
      open={open}
      onOpenChange={change}
      trigger={<Button size="small">New secret</Button>}
      ask={{
        title: "A new signing secret",
        description:
          "Messages are signed with both the old and the new secret for 24 hours, so that the receiver can change over without losing one.",
        action: (
          <Button variant="filled" pending={rotate.isPending} onClick={() => rotate.mutate(webhook.id)}>
            {rotate.isPending ? "Making it" : "Make a new secret"}
          </Button>
        ),
        content: (
          <>
            {webhook.previous_secret_until && (
              <p className="text-caution">
                The last one is less than a day old: the secret of before it stops signing at once.
              </p>
            )}
            {failure && (
              <ErrorState title="The secret is as it was." requestId={failure.requestId}>
                {failure.text}
              </ErrorState>
            )}
          </>
        ),
      }}
      shown={
        rotate.data
          ? {
              title: "Copy the secret now",
              description: "This is the only time it is shown. The old one signs along for 24 hours.",
              content: <NewSecret secret={rotate.data.secret} />,
            }
          : null
      }
    />
  );
}
