import type { DocumentedContent } from "@/lib/contracts/documented";
import type { ProfileContent } from "@/lib/contracts/profile";

/** The sections under the documented Portuguese keys; the texts stay in the language they are in. */
export function documentedContent(content: ProfileContent): DocumentedContent {
  const { customer_profile: who, marketing_brief: brief, current_purchase_moment: moment } = content;
  return {
    perfil_cliente: { descricao_geral: who.general_description, estilo_geral: who.general_style },
    ocasioes_relevantes: content.relevant_occasions.map((occasion) => ({
      ocasião: occasion.occasion,
      persona_na_ocasião: occasion.persona_on_occasion,
      sugestao_look: occasion.look_suggestion,
    })),
    briefing_marketing: {
      tom_de_voz: brief.tone_of_voice,
      direcao_visual: brief.visual_direction,
      orientacao_campanhas: brief.campaign_guidance,
    },
    ganchos_conteudo: content.content_hooks,
    momento_compra_atual: {
      navegacoes: moment.recent_browsing,
      resumo_momento: moment.moment_summary,
      relacao_com_historico: moment.relationship_with_history,
      novo_comportamento: moment.new_behavior,
      oportunidades: moment.opportunities,
    },
  };
}
