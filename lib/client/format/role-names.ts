import type { Role } from "@/lib/contracts/actor";

/** Roles as people call them. */
export const ROLE_NAMES: Record<Role, string> = { admin: "Admin", marketer: "Marketing", salesperson: "Sales" };
