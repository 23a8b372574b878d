import { z } from "zod";

export const roleSchema = z.enum(["admin", "marketer", "salesperson"]);
export type Role = z.infer<typeof roleSchema>;

/** Whoever asks: a signed-in person or a token. `stores` is null when every customer may be seen. */
export type Actor = {
  kind: "user" | "token" | "command";
  id: string;
  name: string;
  role: Role;
  stores: string[] | null;
};
