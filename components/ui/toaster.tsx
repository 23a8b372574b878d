"use client";

import { Toaster as Primitive } from "sonner";

/** Where toasts appear. Once, in the root layout; `toast` of `./toast` raises one. */
export function Toaster() {
  return (
    <Primitive
      position="bottom-left"
      offset={24}
      mobileOffset={{ bottom: 80, left: 12, right: 12 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full overflow-hidden sm:w-[356px] items-center justify-between gap-4 rounded-control bg-toast px-4 py-3 font-sans text-[13px] leading-[19px] text-on-toast shadow-popover [&>[data-icon]]:hidden",
          title: "font-normal",
          description: "opacity-80",
          content: "min-w-0 flex-1",
          actionButton:
            "shrink-0 rounded-control px-2 py-1 font-semibold text-toast-accent hover:underline max-sm:min-h-11 underline-offset-4",
        },
      }}
    />
  );
}
