"use client";

import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./cx";

export const Menu = Primitive.Root;
export const MenuTrigger = Primitive.Trigger;

/** A short list of things to do, under the button that opened it. */
export function MenuContent({ className, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align="end"
        sideOffset={4}
        collisionPadding={12}
        {...rest}
        className={cx(
          "z-50 min-w-44 animate-appear rounded-panel border border-hairline bg-raised p-1 text-ink shadow-popover outline-none",
          className,
        )}
      />
    </Primitive.Portal>
  );
}

/** One thing to do. With `asChild` it may be a link. */
export function MenuItem({
  tone = "plain",
  className,
  ...rest
}: ComponentProps<typeof Primitive.Item> & { tone?: "plain" | "danger" }) {
  return (
    <Primitive.Item
      {...rest}
      className={cx(
        "flex min-h-8 cursor-default select-none items-center gap-2 rounded-tile px-2.5 outline-none max-sm:min-h-11",
        "data-highlighted:bg-sunk data-disabled:text-tentative [&_svg]:size-4 [&_svg]:[stroke-width:1.5]",
        tone === "danger" && "text-negative",
        className,
      )}
    />
  );
}

/** A choice that is on or off, with a tick. */
export function MenuCheckItem({ className, children, ...rest }: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      {...rest}
      className={cx(
        "flex min-h-8 cursor-default select-none items-center justify-between gap-4 rounded-tile px-2.5 outline-none data-highlighted:bg-sunk max-sm:min-h-11",
        className,
      )}
    >
      {children}
      <Primitive.ItemIndicator className="text-accent">✓</Primitive.ItemIndicator>
    </Primitive.CheckboxItem>
  );
}

export function MenuSeparator() {
  return <Primitive.Separator className="my-1 h-px bg-hairline" />;
}
