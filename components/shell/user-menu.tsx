"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Menu, MenuCheckItem, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/client/auth/session";
import { ROLE_NAMES } from "@/lib/client/format/role-names";
import type { Role } from "@/lib/contracts/actor";
import { chooseTheme, currentTheme, THEMES, type Theme } from "./theme";

/** First letters of the first and last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

/** Who is signed in, light or dark, and the way out. */
export function UserMenu({ name, role, stores }: { name: string; role: Role; stores: string[] }) {
  const [theme, setTheme] = useState<Theme>("system");
  const leave = async () => {
    try {
      await signOut();
      window.location.assign("/sign-in");
    } catch {
      toast("You are still signed in: the server did not answer. Try again.");
    }
  };
  return (
    <Menu onOpenChange={(open) => open && setTheme(currentTheme())}>
      <MenuTrigger className="-mr-1.5 flex size-11 items-center justify-center rounded-full sm:mr-0 sm:size-8">
        <span
          aria-hidden="true"
          className="flex size-8 items-center justify-center rounded-full border border-rule font-semibold text-label"
        >
          {initials(name)}
        </span>
        <span className="sr-only">{name}, your menu</span>
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
        <MenuItem onSelect={leave}>
          <LogOut aria-hidden="true" />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
