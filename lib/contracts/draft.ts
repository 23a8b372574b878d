import { z } from "zod";

/**
 * What a writer returns: ordered statements, one sentence or one list item each. Keys come from the closed list that
 * the engine offers for this customer; code projects a checked draft to content and claims. The same schema is the
 * language model's output schema. See docs/adr for why keys, not positions, carry corrections.
 */
export const statementSchema = z.object({
  key: z.string().describe("One of the offered keys, e.g. style.color.oxblood, occasion.work.persona"),
  // Before the text: a model names what it rests on first, and its text is the last it writes of a statement.
  evidence: z.array(z.string()).describe("Ids of the evidence it rests on"),
  text: z.string().describe("One sentence, or one list item"),
});

export const draftSchema = z.object({ statements: z.array(statementSchema) });

export type Statement = z.infer<typeof statementSchema>;
export type Draft = z.infer<typeof draftSchema>;
