import { z } from "zod";
import type { Scope } from "@/lib/contracts/access";

export const roleSchema = z.enum(["admin", "marketer", "salesperson"]);
export type Role = z.infer<typeof roleSchema>;

/**
 * Whoever asks: a signed-in person or a token. `stores` is null when every customer may be seen. `scopes` narrows what the
 * role allows; absent, as it is for people and commands, it is all of it.
 */
export type Actor = {
  kind: "user" | "token" | "command";
  id: string;
  name: string;
  role: Role;
  stores: string[] | null;
  scopes?: readonly Scope[];
};
