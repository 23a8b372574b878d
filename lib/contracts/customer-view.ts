import { z } from "zod";
import { customerSchema } from "@/lib/contracts/customer";
import { daySchema } from "@/lib/contracts/day";
import { moneySchema } from "@/lib/contracts/money";
import { productCardSchema, recordSchema } from "@/lib/contracts/product";
import { profileSchema } from "@/lib/contracts/profile";
import { profileVersionSchema } from "@/lib/contracts/profile-version";

/** Everything the Customer page shows, in one read. */
export const customerViewSchema = z.object({
  customer: customerSchema,
  /** The version shown: the current one, or the one asked for. */
  profile: profileSchema.nullable(),
  versions: z.array(profileVersionSchema),
  /** What the profile's evidence refers to. */
  records: z.array(recordSchema),
  /** Products named by looks and opportunities. */
  products: z.array(productCardSchema),
  /** All orders, newest first. */
  orders: z.array(
    z.object({
      id: z.string(),
      day: daySchema,
      total: moneySchema.nullable(),
      lines: z.array(
        z.object({
          id: z.string(),
          product: productCardSchema,
          price: moneySchema.nullable(),
          size: z.string().nullable(),
          returned: z.boolean(),
        }),
      ),
    }),
  ),
  /** Views a week over the last year. */
  browsing: z.array(z.object({ week: daySchema, events: z.number().int() })),
  next_appointment: z
    .object({
      id: z.string(),
      starts_at: z.iso.datetime(),
      store: z.string(),
      place: z.string().nullable(),
      subject: z.string().nullable(),
      staff: z.string().nullable(),
    })
    .nullable(),
  notes: z.array(z.object({ id: z.string(), text: z.string(), author: z.string(), day: daySchema })),
  today: daySchema,
  customers_in_population: z.number().int(),
});

export const todayViewSchema = z.object({
  today: daySchema,
  now: z.iso.datetime(),
  stores: z.array(z.object({ id: z.string(), name: z.string() })),
  appointments: z.array(
    z.object({
      id: z.string(),
      starts_at: z.iso.datetime(),
      time: z.string().describe("HH:MM in the retailer's time zone"),
      place: z.string().nullable(),
      subject: z.string().nullable(),
      customer: customerSchema,
      /** Null: none yet, or refused. */
      profile: profileSchema.nullable(),
      products: z.array(productCardSchema),
    }),
  ),
  /** Opportunities of the actor's customers still to do, open or taken, due in the next seven days. */
  due: z.array(
    z.object({
      customer_id: z.string(),
      customer_name: z.string().nullable(),
      key: z.string(),
      action: z.string(),
      reason: z.string(),
      due_on: daySchema,
      owner: z.string().nullable().describe("Who took it; null while it is open"),
      products: z.array(productCardSchema),
    }),
  ),
  /** Customers whose current profile says new behaviour. */
  changed: z.array(
    z.object({
      customer_id: z.string(),
      customer_name: z.string().nullable(),
      attribute: z.string(),
      value: z.string(),
      before: z.number(),
      after: z.number(),
      rival: z.string().nullable(),
    }),
  ),
  customers: z.number().int().describe("Customers the actor may see"),
});

export type CustomerView = z.infer<typeof customerViewSchema>;
export type TodayView = z.infer<typeof todayViewSchema>;
