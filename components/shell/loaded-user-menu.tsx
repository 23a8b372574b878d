"use client";

import { BookOpen, LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Menu, MenuCheckItem, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { ROLE_NAMES } from "@/lib/client/format/role-names";
import type { Role } from "@/lib/contracts/actor";
import { chooseTheme, currentTheme, THEMES, type Theme } from "./theme";
import { initialsButton, UserInitials } from "./user-initials";

type LoadedUserMenuProps = {
  name: string;
  role: Role;
  stores: string[];
  /** Pressed before it was here: opens at once. */
  pressed: boolean;
  /** The button that it replaces had the focus: takes it over. */
  focused: boolean;
};

/** Who is signed in, light or dark, and the way out. Only in the browser, after `UserMenu` asked for it. */
export function LoadedUserMenu({ name, role, stores, pressed, focused }: LoadedUserMenuProps) {
  const router = useRouter();
  const [theme, setTheme] = useState<Theme>(currentTheme);
  const trigger = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(focused && !pressed);
  useEffect(() => {
    if (takesFocus.current) trigger.current?.focus();
    takesFocus.current = false;
  }, []);
  const leave = async () => {
    try {
      const { signOut } = await import("@/lib/client/auth/session");
      await signOut();
      window.location.assign("/sign-in");
    } catch {
      toast("You are still signed in: the server did not answer. Try again.");
    }
  };
  return (
    <Menu defaultOpen={pressed} onOpenChange={(open) => open && setTheme(currentTheme())}>
      <MenuTrigger ref={trigger} className={initialsButton}>
        <UserInitials name={name} />
      </MenuTrigger>
      <MenuContent className="w-56">
        <div className="px-2.5 pt-2 pb-2">
          <p className="font-semibold">{name}</p>
          <p className="text-quiet text-small">{[ROLE_NAMES[role], ...stores].join(" · ")}</p>
        </div>
        <MenuSeparator />
        {THEMES.map(({ value, label }) => (
          <MenuCheckItem
            key={value}
            checked={theme === value}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={() => {
              chooseTheme(value);
              setTheme(value);
            }}
          >
            {label}
          </MenuCheckItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => router.push("/docs")}>
          <BookOpen aria-hidden="true" />
          Documentation
        </MenuItem>
        <MenuItem onSelect={leave}>
          <LogOut aria-hidden="true" />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
