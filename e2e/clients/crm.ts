// The same client with the types that a TypeScript developer writes from the documentation.
export type Profile = {
  perfil_cliente: { descricao_geral: string; estilo_geral: string };
  ocasioes_relevantes: { ocasião: string; persona_na_ocasião: string; sugestao_look: string[] }[];
  briefing_marketing: { tom_de_voz: string[]; direcao_visual: string[]; orientacao_campanhas: string[] };
  ganchos_conteudo: string[];
  momento_compra_atual: {
    navegacoes: string[];
    resumo_momento: string;
    relacao_com_historico: string;
    novo_comportamento: boolean;
    oportunidades: string[];
  };
};
type EnglishProfile = { customer_profile: { general_description: string; general_style: string } };
type Found<P> = { userProfileId: string; profile: P };
type Failure = { error: string; message: string };
type LookUp = "user-profile-id" | "phone" | "email" | "document";

const [host, token, id, phone, email, document] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

class LookUpError extends Error {}

async function lookUp<P = Profile>(by: LookUp, value: string, query = ""): Promise<Found<P>> {
  const url = `${host}/api/v1/crm/protected/profile/${by}/${encodeURIComponent(value)}${query}`;
  const response = await fetch(url, { headers: { "X-FashionAI-APP-Token": token } });
  if (response.ok) return (await response.json()) as Found<P>;
  const { error, message } = (await response.json()) as Failure;
  throw new LookUpError(`${response.status} ${error}: ${message}`);
}

const byId = await lookUp("user-profile-id", id);
const english = await lookUp<EnglishProfile>("user-profile-id", id, "?lang=en");
const others = await Promise.all([
  lookUp("phone", phone),
  lookUp("email", email.toUpperCase()),
  lookUp("document", document),
]);
console.log(
  JSON.stringify({
    ids: [byId, ...others].map((found) => found.userProfileId),
    description: byId.profile.perfil_cliente.descricao_geral,
    occasions: byId.profile.ocasioes_relevantes.map((o) => [o.ocasião, o.persona_na_ocasião]),
    english: english.profile.customer_profile.general_description,
    unknown: await lookUp("user-profile-id", "nobody/at all ç+").catch((error: LookUpError) => error.message),
  }),
);
