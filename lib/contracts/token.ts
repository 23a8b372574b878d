import { z } from "zod";
import { roleHas, scopeNames } from "@/lib/contracts/access";
import { roleSchema } from "@/lib/contracts/actor";

export const scopeSchema = z.enum(scopeNames);

const perMinute = z.number().int().min(1).max(1_000_000).nullable();

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string().describe("The token's last four characters"),
  role: roleSchema,
  stores: z.array(z.string()),
  scopes: z.array(scopeSchema),
  requests_per_minute: perMinute.describe("Null: the limit of the workspace"),
  created_by: z.string(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
});

export const tokenListSchema = z.object({ items: z.array(tokenSchema) });

export const createTokenSchema = z
  .object({
    name: z.string().trim().min(1).max(80).describe("Which system holds it, such as: CRM, production"),
    role: roleSchema.describe("Whose rights it has"),
    stores: z.array(z.string()).default([]).describe("Of a salesperson: the ids of the stores it sees, at least one"),
    scopes: z
      .array(scopeSchema)
      .min(1, "A token without a scope may do nothing: give it at least one")
      .optional()
      .describe("What it may do, within what its role may. Default: all of that"),
    requests_per_minute: perMinute.optional().describe("Default: the limit of the workspace"),
  })
  .refine((t) => t.role !== "salesperson" || t.stores.length > 0, {
    path: ["stores"],
    message: "A salesperson's token needs at least one store",
  })
  .superRefine(({ role, scopes }, context) => {
    const beyond = (scopes ?? []).filter((scope) => !roleHas(role, scope));
    if (beyond.length > 0)
      context.addIssue({
        code: "custom",
        path: ["scopes"],
        message: `The role ${role} does not have ${beyond.join(", ")}`,
      });
  });

export const createdTokenSchema = tokenSchema.extend({ token: z.string().describe("Shown once") });

export type ApiToken = z.infer<typeof tokenSchema>;
export type CreateToken = z.infer<typeof createTokenSchema>;
export type CreatedToken = z.infer<typeof createdTokenSchema>;
