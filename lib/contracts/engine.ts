import { z } from "zod";

export const protocolSchema = z
  .enum(["responses", "chat"])
  .describe("Which of OpenAI's two protocols the endpoint speaks: responses or chat completions");

/** How the house speaks: told to the model, and held against what it writes. */
export const engineVoiceSchema = z.object({
  tone: z.string().trim().max(500).describe("In a few words: warm, never pushing, British spelling"),
  banned_words: z.array(z.string().trim().min(2).max(40)).max(100).describe("Words that no text may hold"),
  banned_claims: z.array(z.string().trim().min(3).max(120)).max(50).describe("Phrases that no text may hold"),
});

export type Protocol = z.infer<typeof protocolSchema>;
export type EngineVoice = z.infer<typeof engineVoiceSchema>;
