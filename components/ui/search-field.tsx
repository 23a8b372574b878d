import { Search } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";

type SearchFieldProps = Omit<ComponentProps<"input">, "size" | "type"> & {
  label: string;
  /** `page`: display type over a rule, the subject of the page. `control`: a field in a bar. */
  size?: "page" | "control";
  /** Beside the field: what it searches, or a key that focuses it. */
  aside?: ReactNode;
};

/** Search as you type. The label is heard, not seen. */
export function SearchField({ label, size = "control", aside, className, id, ...rest }: SearchFieldProps) {
  const own = useId();
  const page = size === "page";
  return (
    <div
      className={cx(
        "flex items-center gap-3 transition-colors",
        page
          ? "border-ink border-b pb-2 focus-within:border-accent"
          : "h-8 rounded-control border border-hairline bg-raised px-2.5 focus-within:border-accent max-sm:h-11",
        className,
      )}
    >
      <Search aria-hidden="true" className={cx("shrink-0 [stroke-width:1.5]", page ? "size-5" : "size-4 text-quiet")} />
      <label htmlFor={id ?? own} className="sr-only">
        {label}
      </label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id ?? own}
        type="search"
        className={cx(
          "min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:appearance-none",
          page ? "font-light font-serif text-[32px] leading-10 tracking-[-0.014em]" : "text-body max-sm:text-[16px]",
        )}
      />
      {aside && <span className="shrink-0 text-quiet text-small max-sm:hidden">{aside}</span>}
    </div>
  );
}
