import type { Role } from "@/lib/contracts/actor";

const everyone = ["admin", "marketer", "salesperson"] as const;
const office = ["admin", "marketer"] as const;
const admins = ["admin"] as const;

/**
 * The one table of who may do what: each scope, the roles that have it, and what it allows in words. A token holds
 * scopes of its role; a signed-in person holds all of theirs. An operation names the scope it needs.
 */
export const scopes = {
  "customers:read": { roles: everyone, allows: "Search and read customers, their notes and appointments" },
  "customers:write": { roles: everyone, allows: "Add and change customers, notes and appointments" },
  "customers:export": { roles: admins, allows: "Export everything held about a customer" },
  "customers:erase": { roles: admins, allows: "Erase a customer and everything derived" },
  "profiles:read": { roles: everyone, allows: "Read profiles, their versions and corrections" },
  "profiles:write": { roles: everyone, allows: "Generate profiles, and correct what they say" },
  "opportunities:read": { roles: everyone, allows: "Read opportunities" },
  "opportunities:write": { roles: everyone, allows: "Take, close and dismiss opportunities" },
  "imports:read": { roles: office, allows: "Read imports and their row errors" },
  "imports:write": { roles: admins, allows: "Import customers, products, purchases and events" },
  "webhooks:read": { roles: admins, allows: "Read webhooks and their deliveries" },
  "webhooks:write": { roles: admins, allows: "Add, change and remove webhooks, and send deliveries again" },
  "tokens:read": { roles: admins, allows: "Read the list of tokens" },
  "tokens:write": { roles: admins, allows: "Create and revoke tokens" },
  "engine:read": { roles: admins, allows: "Read the settings of the language model and what it costs" },
  "engine:write": { roles: admins, allows: "Change and test the language model: its address, key, voice and budget" },
  "workspace:read": { roles: admins, allows: "Read the settings of the house" },
  "workspace:write": { roles: admins, allows: "Change the settings of the house" },
} as const satisfies Record<string, { roles: readonly Role[]; allows: string }>;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]];

/** Whether a role may ever hold the scope. */
export function roleHas(role: Role, scope: Scope): boolean {
  return (scopes[scope].roles as readonly Role[]).includes(role);
}

/** All that a role may do: what a signed-in person holds, and what a token of the role may be given. */
export function scopesOf(role: Role): Scope[] {
  return scopeNames.filter((scope) => roleHas(role, scope));
}
