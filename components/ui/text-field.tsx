import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";
import { controlStyle, describedBy, Field } from "./field";

type Words = { label: string; labelHidden?: boolean; hint?: ReactNode; error?: ReactNode; className?: string };

/** One line of text with its label, hint and error. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  className,
  id,
  ...rest
}: Words & ComponentProps<"input">) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field id={key} {...{ label, labelHidden, hint, error, className }}>
      <input
        type="text"
        {...rest}
        id={key}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(key, hint, error)}
        className={controlStyle}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  className,
  id,
  ...rest
}: Words & ComponentProps<"textarea">) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field id={key} {...{ label, labelHidden, hint, error, className }}>
      <textarea
        rows={3}
        {...rest}
        id={key}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(key, hint, error)}
        className={cx(controlStyle, "h-auto! resize-none py-2 field-sizing-content")}
      />
    </Field>
  );
}
