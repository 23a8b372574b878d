"use client";

import { X } from "lucide-react";
import { Popover as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;
export const PopoverClose = Primitive.Close;

type PopoverContentProps = ComponentProps<typeof Primitive.Content> & {
  /** The accessible name of what opens. */
  label: string;
  /** A line at the top left, with the closing cross at its right. */
  heading?: ReactNode;
  /** On a phone a sheet from below, over the whole width. */
  sheet?: boolean;
};

/** A raised panel with a small point towards what opened it; Escape and a press outside close it, focus returns. */
export function PopoverContent({ label, heading, sheet = false, className, children, ...rest }: PopoverContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={6}
        collisionPadding={12}
        aria-label={label}
        {...rest}
        className={cx(
          sheet && "sheet",
          "z-50 max-h-(--radix-popover-content-available-height) w-[440px] max-w-[calc(100vw-24px)] animate-appear overflow-y-auto rounded-panel border border-hairline bg-raised p-4 text-ink shadow-popover outline-none sm:px-5",
          className,
        )}
      >
        {heading !== undefined && <div className="pr-8 text-quiet text-small">{heading}</div>}
        {children}
        {heading !== undefined && (
          // After the content, so that opening puts the focus on what is to be done and not on closing.
          <Primitive.Close asChild>
            <IconButton label="Close" size="small" icon={<X />} className="absolute top-3 right-3" />
          </Primitive.Close>
        )}
        <Primitive.Arrow width={16} height={8} asChild>
          <svg viewBox="0 0 30 10" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0,0 L15,10 L30,0" className="fill-raised stroke-hairline" strokeWidth="1.5" />
            <path d="M0,-1 H30" className="stroke-raised" strokeWidth="2" />
          </svg>
        </Primitive.Arrow>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
