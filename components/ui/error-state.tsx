import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cx } from "./cx";

type ErrorStateProps = {
  /** What did not happen, a short sentence. */
  title: string;
  /** What still holds, or what to do. */
  children?: ReactNode;
  /** For whoever is asked about it. */
  requestId?: string | null;
  onRetry?: () => void;
  retrying?: boolean;
  /** Another way on, beside the retry. */
  action?: ReactNode;
  className?: string;
};

/** What went wrong in words, the request id, and a way on. */
export function ErrorState({ title, children, requestId, onRetry, retrying, action, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cx("border-negative border-l-2 pl-4", className)}>
      <p>
        <CircleAlert
          aria-hidden="true"
          className="mr-1.5 inline size-4 align-[-3px] text-negative [stroke-width:1.5]"
        />
        <strong className="font-semibold">{title}</strong> {children}
      </p>
      {requestId && <p className="mt-1 select-all text-quiet text-small">Request {requestId}</p>}
      {(onRetry || action) && (
        <div className="mt-2.5 flex flex-wrap gap-2">
          {onRetry && (
            <Button size="small" onClick={onRetry} pending={retrying}>
              Try again
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  );
}
