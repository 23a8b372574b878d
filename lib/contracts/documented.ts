import { z } from "zod";
import { profileContentSchema } from "@/lib/contracts/profile";

// The service's documented look-ups, letter for letter: integrators' clients were written against these.

/** The five sections under the documented Portuguese keys, two of them with accents. */
export const documentedContentSchema = z.object({
  perfil_cliente: z.object({ descricao_geral: z.string(), estilo_geral: z.string() }),
  ocasioes_relevantes: z.array(
    z.object({ ocasião: z.string(), persona_na_ocasião: z.string(), sugestao_look: z.array(z.string()) }),
  ),
  briefing_marketing: z.object({
    tom_de_voz: z.array(z.string()),
    direcao_visual: z.array(z.string()),
    orientacao_campanhas: z.array(z.string()),
  }),
  ganchos_conteudo: z.array(z.string()),
  momento_compra_atual: z.object({
    navegacoes: z.array(z.string()),
    resumo_momento: z.string(),
    relacao_com_historico: z.string(),
    novo_comportamento: z.boolean(),
    oportunidades: z.array(z.string()),
  }),
});

export const documentedProfileSchema = z.object({
  userProfileId: z.string().describe("The retailer's customer id"),
  profile: z
    .union([documentedContentSchema, profileContentSchema])
    .describe("Portuguese keys; the English ones with lang=en"),
});

export const documentedErrorSchema = z.object({
  error: z.string().describe("The status in words"),
  message: z.string(),
});

export const documentedQuery = z.object({
  lang: z
    .enum(["en", "pt"])
    .optional()
    .describe(
      "Language of the texts; en answers with the English keys too. Default: Portuguese keys, the house's language",
    ),
  refresh: z.enum(["true", "false"]).optional().describe("true: writes a new version first"),
});

/** What each look-up goes by, and what of it does not matter. */
export const lookUps = {
  "user-profile-id": { param: "userProfileId", by: "The retailer's customer id" },
  phone: { param: "phone", by: "A phone number, however it is written, with its country code or without" },
  email: { param: "email", by: "An email address; capitals do not matter" },
  document: { param: "document", by: "A document number (CPF or another); punctuation does not matter" },
} as const;

export type LookUp = keyof typeof lookUps;
export type DocumentedContent = z.infer<typeof documentedContentSchema>;
export type DocumentedProfile = z.infer<typeof documentedProfileSchema>;
export type DocumentedError = z.infer<typeof documentedErrorSchema>;
export type DocumentedQuery = z.infer<typeof documentedQuery>;
