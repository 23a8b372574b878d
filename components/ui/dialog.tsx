"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

type DialogContentProps = {
  title: string;
  /** A sentence under the title. */
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at the foot, the filled one last. */
  footer?: ReactNode;
  className?: string;
};

/** A panel over the page; on a phone a sheet from below. Focus stays inside, Escape closes. */
export function DialogContent({ title, description, children, footer, className }: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(28_26_23/0.4)]" />
      <Primitive.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cx(
          "fixed z-50 flex max-h-[88dvh] animate-appear flex-col rounded-panel border border-hairline bg-raised text-ink shadow-popover outline-none",
          "inset-x-0 bottom-0 sm:inset-x-auto sm:top-[12dvh] sm:bottom-auto sm:left-1/2 sm:w-[560px] sm:max-w-[calc(100vw-48px)] sm:-translate-x-1/2",
          className,
        )}
      >
        <header className="px-6 pt-5 pr-16">
          <Primitive.Title className="font-serif text-display-m">{title}</Primitive.Title>
          {description && <Primitive.Description className="mt-1 text-quiet">{description}</Primitive.Description>}
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 py-4">{children}</div>
        {footer && <footer className="flex flex-wrap justify-end gap-2 border-t px-6 py-4">{footer}</footer>}
        {/* Last, so that opening puts the focus on what is to be done and not on closing. */}
        <Primitive.Close asChild>
          <IconButton label="Close" icon={<X />} className="absolute top-4 right-4" />
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
