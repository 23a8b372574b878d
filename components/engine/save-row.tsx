import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { ErrorState } from "@/components/ui/error-state";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { errorWords, ProblemError } from "@/lib/client/http/problem-error";

// While something is to be saved it stays in sight, on a phone above the places at the thumb.
const inSight = "sticky bottom-0 z-10 max-sm:bottom-[calc(4rem+env(safe-area-inset-bottom))]";

/** The one Save of the page, and what kept it from saving. */
export function SaveRow({ save, read, dirty, discard, showTheirs, mistakes }: EngineForm) {
  const error = read.error ?? save.error;
  const failure = error ? errorWords(error) : null;
  const stale = save.error instanceof ProblemError && save.error.problem.code === "precondition_failed";
  const beside = Object.keys(mistakes).length > 0;
  return (
    <div className={cx("grid gap-4 border-t bg-paper py-4 lg:pl-[324px]", dirty && inSight)}>
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
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" variant="filled" pending={save.isPending} aria-disabled={!dirty || undefined}>
          {save.isPending ? "Saving" : "Save"}
        </Button>
        {dirty && !save.isPending && (
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
        )}
        <p role="status" className="text-quiet text-small">
          {!dirty && "Everything is saved."}
          {dirty && !save.isPending && (beside ? "Not saved: see what is marked." : "Not saved yet.")}
        </p>
      </div>
    </div>
  );
}
