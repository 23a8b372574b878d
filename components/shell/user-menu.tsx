"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { useLoaded } from "@/components/ui/use-loaded";
import { noAnswer } from "@/lib/client/http/problem-error";
import type { Role } from "@/lib/contracts/actor";
import { initialsButton, UserInitials } from "./user-initials";

const fetchMenu = () => import("./loaded-user-menu");

/**
 * The button of the person's menu. The menu's code is no part of a page's first scripts: it comes when the pointer or
 * the focus reaches the button, takes the button's place, and opens at once when it was pressed meanwhile.
 */
export function UserMenu({ name, role, stores }: { name: string; role: Role; stores: string[] }) {
  const [menu, load] = useLoaded(fetchMenu);
  const [pressed, setPressed] = useState(false);
  const [focused, setFocused] = useState(false);
  if (menu) return <menu.LoadedUserMenu name={name} role={role} stores={stores} pressed={pressed} focused={focused} />;

  const press = () => {
    // A press is a button going down and a click.
    if (pressed) return;
    setPressed(true);
    load(() => {
      setPressed(false);
      toast(noAnswer().message);
    });
  };
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => load()}
      onFocus={() => {
        setFocused(true);
        load();
      }}
      onBlur={() => setFocused(false)}
      // As the menu itself does: open when the button goes down, not when it comes up.
      onPointerDown={(event) => event.button === 0 && !event.ctrlKey && press()}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        press();
      }}
      className={initialsButton}
    >
      <UserInitials name={name} />
    </button>
  );
}
