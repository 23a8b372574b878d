import { z } from "zod";

/** Money is a decimal string with its currency; amounts of two currencies are never added. */
export const moneySchema = z.object({
  amount: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .describe("Decimal number as text"),
  currency: z.string().describe("ISO 4217 code"),
});

export type Money = z.infer<typeof moneySchema>;
