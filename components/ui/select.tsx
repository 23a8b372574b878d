import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";
import { controlStyle, describedBy, Field } from "./field";

type SelectProps = ComponentProps<"select"> & {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** Shown first, chosen when the value is empty. */
  placeholder?: string;
};

/** One of several: the system's own list, which every phone and reader already handles well. */
export function Select({ label, labelHidden, hint, error, options, placeholder, className, id, ...rest }: SelectProps) {
  const own = useId();
  const key = id ?? own;
  return (
    <Field id={key} {...{ label, labelHidden, hint, error, className }}>
      <div className="relative">
        <select
          {...rest}
          id={key}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(key, hint, error)}
          className={cx(controlStyle, "appearance-none pr-9 has-[option[value='']:checked]:text-quiet")}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-quiet [stroke-width:1.5]"
        />
      </div>
    </Field>
  );
}
