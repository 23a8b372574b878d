"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { useCancelGeneration } from "@/lib/client/generations/use-generations";
import { errorWords } from "@/lib/client/http/problem-error";
import type { Generation } from "@/lib/contracts/generation";
import { useLiveWords } from "./live-words";

/** That a model is writing, how far it is, and the way to stop it. */
export function GenerationProgress({ generation }: { generation: Generation }) {
  const router = useRouter();
  const { customer_id: customerId, id, model, offered } = generation;
  const cancel = useCancelGeneration(customerId, id);
  const done = useLiveWords().size;
  const stop = () =>
    cancel.mutate(undefined, {
      onSuccess: () => toast("Cancelled: the version before stays"),
      // Most likely it is over; the page then shows what became of it.
      onError: (error) => toast(errorWords(error).text),
      onSettled: () => router.refresh(),
    });
  return (
    <div className="mt-4 border-accent border-l-2 bg-accent-soft px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="flex min-w-0 flex-1 basis-64 items-baseline gap-2.5">
          <Spinner className="shrink-0 self-center" />
          <span className="min-w-0">
            {done === 0 ? (
              <>{model} is reading. Until it writes you have the built-in engine’s words.</>
            ) : (
              <>
                {model} is writing: <span className="tabular-nums">{done}</span> of{" "}
                <span className="tabular-nums">{offered}</span> sentences are its own, each checked.
              </>
            )}
          </span>
        </p>
        <Button size="small" icon={<X aria-hidden="true" />} pending={cancel.isPending} onClick={stop}>
          Cancel
        </Button>
      </div>
      <div aria-hidden="true" className="mt-2 h-px bg-hairline">
        <div className="h-px bg-accent" style={{ width: `${Math.min(100, (100 * done) / Math.max(1, offered))}%` }} />
      </div>
    </div>
  );
}
