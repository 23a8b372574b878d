import type { ComponentProps } from "react";
import { cx } from "./cx";

type TableProps = ComponentProps<"table"> & {
  /** Of a table without controls: its name, and a stop of the keyboard from which the arrows scroll it. */
  scrolls?: string;
};

/** A table set like an index: italic heads over a rule, hairlines between rows. It scrolls sideways by itself when narrow. */
// Relative: words for readers alone are placed absolutely, and would else widen the page from out of what scrolls.
export function Table({ className, scrolls, ...rest }: TableProps) {
  const table = <table {...rest} className={cx("w-full border-collapse text-left", className)} />;
  if (scrolls === undefined) return <div className="relative overflow-x-auto">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={scrolls} tabIndex={0} className="relative overflow-x-auto focus-visible:-outline-offset-2">
      {table}
    </section>
  );
}

export function TableHead({ className, numeric = false, ...rest }: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx("aside border-ink border-b pb-2 font-normal not-first:pl-4", numeric && "text-right", className)}
    />
  );
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={cx("border-b transition-colors hover:bg-sunk/50", className)} />;
}

export function TableCell({ className, numeric = false, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={cx("py-3 align-top not-first:pl-4", numeric && "whitespace-nowrap text-right", className)}
    />
  );
}
