import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A lucide icon, drawn before the words. */
  icon?: ReactNode;
  /** Under way: the ring replaces the icon, presses do nothing, focus stays. Say what happens in the words. */
  pending?: boolean;
};

/** One filled button a region; outline for the rest, quiet for the least, danger for what removes. */
export function Button({ variant, size, icon, pending = false, className, children, onClick, ...rest }: ButtonProps) {
  const style = buttonStyle({ variant, size, className });
  return (
    <button
      type="button"
      {...rest}
      className={style}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
