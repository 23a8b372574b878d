import { useId } from "react";
import { cx } from "./cx";

type SegmentedProps<T extends string> = {
  /** What is being chosen; heard, not seen. */
  label: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean; title?: string }[];
  onChange: (value: T) => void;
  className?: string;
};

/** One of two to four, all in view. Radio buttons underneath: arrows move, the form is a form. */
export function Segmented<T extends string>({ label, value, options, onChange, className }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset
      className={cx("inline-flex h-[30px] overflow-clip rounded-control border border-rule max-sm:h-11", className)}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option, index) => (
        <label
          key={option.value}
          title={option.title}
          className={cx(
            "flex items-center whitespace-nowrap px-2.5 text-[13px] transition-colors max-sm:px-3.5",
            "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2",
            index > 0 && "border-hairline border-l",
            option.value === value ? "bg-sunk font-medium" : "bg-raised text-quiet hover:text-ink",
            option.disabled && "cursor-default text-tentative",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
