import { z } from "zod";
import { correctionActionSchema } from "@/lib/contracts/correction";
import { daySchema } from "@/lib/contracts/day";

// Rows as they are stored. Loose, so that a column added later is exported without anybody having to think of it.
const row = z.looseObject;
const time = z.iso.datetime();
const text = z.string().nullable();
const asWritten = (words: string) => z.unknown().describe(`${words}, as it was written`);

const lineSchema = row({
  id: z.string(),
  product_id: z.string(),
  product_name: text.describe("Null: not in the catalogue"),
  day: daySchema,
  quantity: z.number().int(),
  unit_price: text.describe("Decimal number as text"),
  currency: text,
  size: text,
  occasion: text,
  returned: z.boolean(),
  returned_day: daySchema.nullable(),
});

const profileRowSchema = row({
  id: z.string(),
  version: z.number().int(),
  generated_at: time,
  as_of: daySchema,
  engine: asWritten("Who wrote it"),
  texts: asWritten("The profile and its claims, by language"),
  evidence: asWritten("The facts it rests on"),
  signals: asWritten("What was inferred"),
  looks: asWritten("Suggested outfits"),
  opportunities: asWritten("Suggested actions"),
  requested_by: z.string(),
});

/** Everything held about one person: what was given, what was recorded, and what was inferred. */
export const customerExportSchema = z.object({
  exported_at: time,
  customer: row({
    id: z.string(),
    name: text,
    birth_date: daySchema.nullable(),
    gender: text,
    city: text,
    country: text,
    store_id: text,
    customer_type: z.string(),
    company: text,
    vip: z.boolean().nullable(),
    profiling_consent: z.boolean().nullable(),
    marketing_consent: z.boolean().nullable(),
    client_since: time.nullable(),
    imported_at: time,
    search_text: z.string(),
  }),
  identifiers: z.array(
    row({ kind: z.string(), value: z.string().describe("Normalised, for look-up"), given: z.string() }),
  ),
  orders: z.array(
    row({
      id: z.string(),
      purchased_at: time,
      day: daySchema,
      channel: text,
      store_id: text,
      lines: z.array(lineSchema),
    }),
  ),
  events: z.array(
    row({ id: z.string(), type: z.string(), product_id: text, query: text, occurred_at: time, session_id: text }),
  ),
  notes: z.array(row({ id: z.string(), text: z.string(), author: z.string(), day: daySchema, created_at: time })),
  appointments: z.array(row({ id: z.string(), store_id: z.string(), starts_at: time, place: text, subject: text })),
  profiles: z.array(profileRowSchema).describe("Every version, oldest first"),
  current_profile: z
    .array(row({ version: z.number().int(), style_line: z.string(), moment_line: z.string() }))
    .describe("What lists and search know of the version that counts; one at most"),
  generations: z
    .array(
      row({
        id: z.string(),
        status: z.string(),
        model: z.string(),
        statements: asWritten("What the model wrote"),
        created_at: time,
      }),
    )
    .describe("Versions that a language model was writing in the last seven days"),
  corrections: z
    .array(
      row({
        id: z.string(),
        key: z.string(),
        action: correctionActionSchema,
        text,
        author: z.string(),
        day: daySchema,
      }),
    )
    .describe("Undone and replaced ones too"),
  opportunities: z.array(row({ key: z.string(), action: z.string(), reason: z.string(), status: z.string() })),
  webhook_messages: z
    .array(row({ id: z.string(), type: z.string(), data: asWritten("What webhooks were told"), created_at: time }))
    .describe("Messages about them, kept for 30 days"),
  requests: z
    .array(row({ actor: z.string(), created_at: time }))
    .describe("Requests about them whose answers are kept, sealed, for a day"),
  jobs: z
    .array(row({ queue: z.string(), state: z.string(), created_on: time }))
    .describe("Work of the background that names them"),
  import_errors: z
    .array(row({ import_id: z.string(), file: z.string(), row: z.number().int(), value: text, problem: z.string() }))
    .describe("Cells of files that were not taken and that hold their id, an order of theirs or their contact data"),
  audit: z
    .array(row({ at: time, actor: z.string(), action: z.string(), detail: z.unknown() }))
    .describe("What was done about them and by whom, this export included"),
});

export type CustomerExport = z.infer<typeof customerExportSchema>;
