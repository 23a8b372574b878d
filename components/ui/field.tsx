import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export const controlStyle =
  "h-9 w-full rounded-control border border-rule bg-raised px-3 text-ink transition-colors max-sm:h-11 max-sm:text-[16px] " +
  "hover:border-quiet focus-visible:border-accent focus-visible:outline-offset-0 focus-visible:outline-1 " +
  "aria-invalid:border-negative disabled:border-hairline disabled:bg-transparent disabled:text-tentative";

type FieldProps = {
  id: string;
  label: string;
  /** Hides the label from the eye where the place says it already; readers still hear it. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do, in words. */
  error?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** Ids of the words that describe a control, for its `aria-describedby`. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  if (error) return `${id}-error`;
  return hint ? `${id}-hint` : undefined;
}

/** Label above, hint or error below, around any control. */
export function Field({ id, label, labelHidden = false, hint, error, className, children }: FieldProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1.5 block text-small"}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small text-negative">
          <CircleAlert aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className="mt-1.5 text-small text-quiet">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
