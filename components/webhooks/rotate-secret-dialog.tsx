"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { errorWords } from "@/lib/client/http/problem-error";
import { useRotateSecret } from "@/lib/client/webhooks/use-webhooks";
import type { Webhook } from "@/lib/contracts/webhook";
import { NewSecret } from "./new-secret";

/** Makes a new signing secret and shows it once. It says first what happens to the old one: nobody can take this back. */
export function RotateSecretDialog({ webhook }: { webhook: Webhook }) {
  const [open, setOpen] = useState(false);
  const rotate = useRotateSecret();
  const made = rotate.data;
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) rotate.reset();
  };
  const failure = rotate.error ? errorWords(rotate.error) : null;
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button size="small">New secret</Button>
      </DialogTrigger>
      <DialogContent
        title={made ? "Copy the secret now" : "A new signing secret"}
        description={
          made
            ? "This is the only time it is shown. The old one signs along for 24 hours."
            : "Messages are signed with both the old and the new secret for 24 hours, so that the receiver can change over without losing one."
        }
        footer={
          made ? (
            <Button variant="filled" onClick={() => change(false)}>
              Done
            </Button>
          ) : (
            <Button variant="filled" pending={rotate.isPending} onClick={() => rotate.mutate(webhook.id)}>
              {rotate.isPending ? "Making it" : "Make a new secret"}
            </Button>
          )
        }
      >
        {made && <NewSecret secret={made.secret} />}
        {!made && webhook.previous_secret_until && (
          <p className="text-caution">
            The last one is less than a day old: the secret of before it stops signing at once.
          </p>
        )}
        {failure && (
          <ErrorState title="The secret is as it was." requestId={failure.requestId}>
            {failure.text}
          </ErrorState>
        )}
      </DialogContent>
    </Dialog>
  );
}
