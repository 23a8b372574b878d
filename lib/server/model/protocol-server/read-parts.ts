import "server-only";
import { z } from "zod";

/** What both protocols have in common. */
export const formatName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);
export const jsonSchema = z.record(z.string(), z.unknown());
export const temperature = z.number().min(0).max(2).nullish();
export const topP = z.number().min(0).max(1).nullish();
export const anything = z.unknown().optional();

const part = z.looseObject({ type: z.string(), text: z.string().optional() });
export const content = z.union([z.string(), z.array(part), z.null()]);

/** The words of a message's content, without its images and files. */
export const words = (given: z.infer<typeof content> | undefined): string =>
  typeof given === "string" ? given : (given ?? []).flatMap(({ text }) => text ?? []).join("\n");

type Message = { role?: string | undefined; content?: z.infer<typeof content> | undefined };

/** What the messages of these roles say, paragraphs apart. */
export const said = (messages: readonly Message[], ...roles: string[]): string[] =>
  messages.filter(({ role }) => role !== undefined && roles.includes(role)).map((message) => words(message.content));
