import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { errorWords, ProblemError } from "@/lib/client/http/problem-error";

/** The one Save of the page, and what kept it from saving. */
export function SaveRow({ save, read, dirty, discard, showTheirs, mistakes }: EngineForm) {
  const error = read.error ?? save.error;
  const failure = error ? errorWords(error) : null;
  const stale = save.error instanceof ProblemError && save.error.problem.code === "precondition_failed";
  const beside = Object.keys(mistakes).length > 0;
  return (
    <div className="grid gap-4 border-t pt-6">
      {failure && !beside && (
        <ErrorState
          title={stale ? "Somebody else changed the settings meanwhile." : "Nothing was saved."}
          requestId={failure.requestId}
          action={
            stale && (
              <Button size="small" pending={read.isPending} onClick={showTheirs}>
                Show theirs
              </Button>
            )
          }
        >
          {stale && !read.error ? "What you wrote is still here, and not saved." : failure.text}
        </ErrorState>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="filled" pending={save.isPending}>
          {save.isPending ? "Saving" : "Save"}
        </Button>
        {dirty && !save.isPending && (
          <Button variant="quiet" onClick={discard}>
            Discard changes
          </Button>
        )}
        <p role="status" className="text-quiet">
          {dirty && !save.isPending && (beside ? "Not saved: see what is marked above." : "Not saved yet.")}
        </p>
      </div>
    </div>
  );
}
