import { z } from "zod";
import { roleSchema } from "@/lib/contracts/actor";

export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string().describe("The token's last four characters"),
  role: roleSchema,
  stores: z.array(z.string()),
  created_by: z.string(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
});

export const createTokenSchema = z
  .object({ name: z.string().trim().min(1).max(80), role: roleSchema, stores: z.array(z.string()).default([]) })
  .refine((t) => t.role !== "salesperson" || t.stores.length > 0, {
    path: ["stores"],
    message: "A salesperson's token needs at least one store",
  });

export const createdTokenSchema = tokenSchema.extend({ token: z.string().describe("Shown once") });

export type ApiToken = z.infer<typeof tokenSchema>;
export type CreateToken = z.infer<typeof createTokenSchema>;
export type CreatedToken = z.infer<typeof createdTokenSchema>;
