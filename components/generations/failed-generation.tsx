"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { useStartGeneration } from "@/lib/client/generations/use-generations";
import { errorWords } from "@/lib/client/http/problem-error";
import type { Generation } from "@/lib/contracts/generation";

type FailedGenerationProps = { generation: Generation; standing: number | null };

/** What became of a version that was not written, and that the one before stands. */
export function FailedGeneration({ generation, standing }: FailedGenerationProps) {
  const router = useRouter();
  const [dismissed, dismiss] = useState(false);
  const start = useStartGeneration(generation.customer_id, generation.language);
  if (dismissed || !generation.problem) return null;
  const again = () => start.mutate(undefined, { onSuccess: () => router.refresh() });
  const failure = start.error ? errorWords(start.error) : null;
  return (
    <ErrorState
      title="The language model wrote no new version."
      requestId={failure?.requestId}
      onRetry={again}
      retrying={start.isPending}
      action={
        <Button size="small" variant="quiet" onClick={() => dismiss(true)}>
          Dismiss
        </Button>
      }
      className="mt-4"
    >
      {failure?.text ?? generation.problem.detail}{" "}
      {standing !== null && <>You are reading version {standing}, as before.</>}
    </ErrorState>
  );
}
