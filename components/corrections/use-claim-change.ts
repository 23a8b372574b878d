"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { type ClaimChange, useChangeClaim } from "@/lib/client/corrections/use-change-claim";
import { doneWords, failureWords } from "./change-words";

/**
 * Changes a claim and shows the version that obeys: saved, written, read again, and only then over. What was set can be
 * undone from the toast, back to exactly what stood before. `onFinished` runs when the new version is on the page.
 */
export function useClaimChange(customerId: string, onFinished: () => void) {
  const router = useRouter();
  const [showing, startShowing] = useTransition();
  const change = useChangeClaim(customerId);
  const undo = useChangeClaim(customerId);
  const finish = useRef<() => void>(undefined);

  useEffect(() => {
    if (showing) return;
    finish.current?.();
    finish.current = undefined;
  }, [showing]);

  const takeBack = (key: string) => {
    const step: ClaimChange = { key, undo: true, restore: true };
    undo.mutate(step, {
      onSuccess: () => {
        toast(doneWords(step));
        startShowing(() => router.refresh());
      },
      // Where it was pressed is gone: the words go to a toast too.
      onError: (error) => {
        const { title, text, requestId } = failureWords(error, step);
        toast([title, text, requestId && `Request ${requestId}`].filter(Boolean).join(" "));
      },
    });
  };

  const run = (next: ClaimChange) => {
    if (change.isPending || showing) return;
    change.mutate(next, {
      onSuccess: () => {
        finish.current = () => {
          onFinished();
          // Not before the page shows it: the time to undo begins when there is something to see.
          toast(doneWords(next), "set" in next ? { undo: () => takeBack(next.key) } : {});
        };
        startShowing(() => router.refresh());
      },
    });
  };

  return {
    run,
    pending: change.isPending || showing,
    /** The change under way, or the one that failed. */
    latest: change.variables ?? null,
    error: change.error,
    forget: change.reset,
  };
}

export type ClaimChanging = ReturnType<typeof useClaimChange>;
