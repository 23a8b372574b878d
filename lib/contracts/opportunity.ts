import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { languageQuery, pageQuery } from "@/lib/contracts/operation";
import { productCardSchema } from "@/lib/contracts/product";
import { languageSchema, opportunitySchema } from "@/lib/contracts/profile";

export const opportunityStatusSchema = z.enum(["open", "taken", "done", "dismissed"]);
export const outcomeSchema = z.enum(["bought", "contacted", "not_reached", "not_interested"]);
const { key, trigger, action, reason, due_on, expires_on } = opportunitySchema.shape;

/** Something to do for a customer, and what became of it. */
export const opportunityItemSchema = z.object({
  id: z.string(),
  customer: z.object({ id: z.string(), name: z.string().nullable() }),
  ...{ key, trigger, action, reason },
  language: languageSchema.describe("Of action and reason: English where they were not written in the one asked for"),
  products: z.array(productCardSchema),
  due_on,
  expires_on: expires_on.describe("The last day on which it is worth doing"),
  version: z.number().int().describe("The version of the profile that says it"),
  status: opportunityStatusSchema,
  owner: z
    .object({ id: z.string().describe("user:ID or token:ID"), name: z.string() })
    .nullable()
    .describe("Who took it, else who closed it; null while it is open"),
  taken_at: z.iso.datetime().nullable(),
  outcome: outcomeSchema.nullable().describe("Of one that is done"),
  outcome_note: z.string().nullable(),
  closed_reason: z.string().nullable().describe("Why it was dismissed"),
  closed_by: z.string().nullable(),
  closed_at: z.iso.datetime().nullable(),
});

const yesNo = z.enum(["true", "false"]);
/** PostgreSQL has no year 0. */
const filterDay = daySchema.refine((day) => day >= "0001", "must be a day from the year 1 on");

export const opportunityQuery = pageQuery.extend({
  ...languageQuery.shape,
  status: opportunityStatusSchema.optional().describe("Default: open and taken, what is still to do"),
  store: z.string().optional().describe("Id of the customer's store"),
  customer: z.string().optional().describe("The retailer's customer id"),
  trigger: trigger.optional().describe("What it rests on"),
  due_before: filterDay.optional().describe("Due on an earlier day than this"),
  mine: yesNo.optional().describe("true: only those the caller took or closed"),
  expired: yesNo.optional().describe("true: also those whose last day is over, closed ones among them"),
});

/** Which members go with which status. */
const membersOf = {
  open: [],
  taken: [],
  done: ["outcome", "note"],
  dismissed: ["reason"],
} as const satisfies Record<z.infer<typeof opportunityStatusSchema>, readonly string[]>;

export const changeOpportunityBody = z
  .object({
    status: opportunityStatusSchema.describe(
      "taken: the caller does it; done: with its outcome; dismissed: with a reason; open: given back, all of that undone",
    ),
    outcome: outcomeSchema.optional().describe("Needed with done"),
    note: z.string().optional().describe("With done: at most 1000 characters, for colleagues"),
    reason: z.string().optional().describe("Needed with dismissed: at most 500 characters"),
  })
  .superRefine((body, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (body.status === "done" && body.outcome === undefined)
      say("outcome", `is needed with done: one of ${outcomeSchema.options.join(", ")}`);
    if (body.status === "dismissed" && body.reason === undefined)
      say("reason", "is needed with dismissed: say why, in a few words");
    const taken: readonly string[] = membersOf[body.status];
    for (const member of ["outcome", "note", "reason"] as const)
      if (body[member] !== undefined && !taken.includes(member))
        say(member, `is not taken with ${body.status}: it goes with ${member === "reason" ? "dismissed" : "done"}`);
  });

export type OpportunityItem = z.infer<typeof opportunityItemSchema>;
export type OpportunityQuery = z.infer<typeof opportunityQuery>;
export type ChangeOpportunity = z.infer<typeof changeOpportunityBody>;
