import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";

const kept = "Left out: kept. Null: cleared.";

const text = (max: number, words?: string) =>
  z
    .string()
    .trim()
    .min(1, "is empty: send null to clear it")
    .max(max)
    .nullable()
    .optional()
    .describe(words ? `${words}. ${kept}` : kept);

const flag = (words: string) => z.boolean().nullable().optional().describe(words);

/** As far back as files may go, too. */
const earliest = "1800-01-01";
const tooEarly = `is before ${earliest}`;

/** In UTC too, where a last hour of 9999 may be one of a year that is not written with four digits. */
const hasYear = (at: string) => /^\d{4}-/.test(Number.isNaN(Date.parse(at)) ? "" : new Date(at).toISOString());

/** What the retailer knows of a customer. A member that is left out keeps what is known; an explicit null clears it. */
export const putCustomerBody = z.object({
  name: text(300, "The person's name; of a company, who answers for it"),
  email: text(320, "An address such as name@example.com; it takes the place of those before"),
  phone: text(
    60,
    "With its country code, such as +55 11 99999-8888, or as dialled in the retailer's country; it takes the place of those before",
  ),
  document: text(60, "Letters and digits, punctuation does not matter; it takes the place of those before"),
  birth_date: daySchema
    .refine((day) => day >= earliest, tooEarly)
    .nullable()
    .optional()
    .describe(`YYYY-MM-DD. ${kept}`),
  gender: text(60),
  city: text(200),
  country: text(100),
  store: text(200, "Id of a store that there is"),
  customer_type: z
    .enum(["person", "company"])
    .optional()
    .describe(
      "Left out: kept; of a new customer, company where there is a company and no name, else person. It cannot be cleared.",
    ),
  company: text(300),
  vip: flag(`Null is unknown, not false. ${kept}`),
  profiling_consent: flag(
    "False refuses profiling: from then on nothing is inferred, and what was is not shown. Left out: a refusal stays a refusal. Null: unknown again, which does not refuse.",
  ),
  marketing_consent: flag(`Null is unknown, not a refusal. ${kept}`),
  client_since: z.iso
    .datetime({ offset: true })
    .refine((at) => at >= earliest, tooEarly)
    .refine(hasYear, "is no time of a year of four digits in UTC")
    .nullable()
    .optional()
    .describe(`When the retailer's own record was made, ISO 8601 with zone. ${kept}`),
});

export type PutCustomer = z.infer<typeof putCustomerBody>;
