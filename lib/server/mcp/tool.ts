import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import { customerParams, type Operation } from "@/lib/contracts/operation";

/** What a tool is for an operation of the API: the operation says the scope and whether anything changes. */
export type Tool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> = {
  operation: Pick<Operation, "id" | "method" | "scope">;
  title: string;
  /** For an assistant that has nothing else: when to call it, what comes back, what to do next. */
  description: string;
  input: I;
  output: O;
  /** The use case that the operation's route calls. */
  run(actor: Actor, input: z.output<I>): Promise<z.input<O>>;
};

/** Holds a tool to the types of its own schemas. */
export const tool = <I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): Tool<I, O> => tool;

/** The id in the operations' paths, by the name that tells an assistant whose it is. */
export const customerId = customerParams.shape.id.describe(
  "The retailer's customer id, as search_customers answers it",
);

/** A query string has only words for yes and no; an assistant has the values themselves. */
export const flag = (meaning: string) =>
  z
    .boolean()
    .transform((yes) => (yes ? ("true" as const) : ("false" as const)))
    .optional()
    .describe(meaning);
