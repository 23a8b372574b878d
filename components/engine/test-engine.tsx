import { useId } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { useTestEngine } from "@/lib/client/engine/use-engine";
import { failedChange } from "@/lib/client/http/failure-props";
import { TestResult } from "./test-result";

type TestEngineProps = { test: ReturnType<typeof useTestEngine>; configured: boolean; dirty: boolean };

/** Asks the saved model something small. */
export function TestEngine({ test, configured, dirty }: TestEngineProps) {
  const why = useId();
  const reason = dirty ? "Save first: the test asks what is saved." : configured ? null : "Set up a model first.";
  return (
    <div className="mt-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button
          pending={test.isPending}
          aria-disabled={reason ? true : undefined}
          aria-describedby={why}
          onClick={() => !reason && test.mutate()}
        >
          {test.isPending ? "Testing" : "Test the model"}
        </Button>
        <p id={why} className="text-quiet text-small">
          {reason ?? "Asks it one small question, which is paid for as any other."}
        </p>
      </div>
      <div aria-live="polite">
        {test.isPending && <p className="text-quiet">Waiting for its answer. A slow model may take a minute.</p>}
        {test.isSuccess && <TestResult result={test.data} />}
      </div>
      {test.isError && <ErrorState title="The model was not tested." {...failedChange(test)} />}
    </div>
  );
}
