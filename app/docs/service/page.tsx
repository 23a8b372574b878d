import type { Metadata } from "next";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { CodeTabs } from "@/components/docs/code-tabs";
import { KeyTable, type Row } from "@/components/docs/key-table";
import { readSnippet } from "@/lib/server/docs/read-snippet";

export const metadata: Metadata = { title: "The documented service" };

const lookups: Row[] = [
  ["/protected/profile/user-profile-id/{userProfileId}", "Your customer id"],
  ["/protected/profile/phone/{phone}", "Phone: +55 (11) 99999-8888 and 5511999998888 are the same customer"],
  ["/protected/profile/email/{email}", "Email, in any case"],
  ["/protected/profile/document/{document}", "CPF or another document, punctuation ignored"],
];

const keys: Row[] = [
  ["perfil_cliente", "customer_profile"],
  ["descricao_geral, estilo_geral", "general_description, general_style"],
  ["ocasioes_relevantes[]", "relevant_occasions[]"],
  ["ocasião, persona_na_ocasião, sugestao_look[]", "occasion, persona_on_occasion, look_suggestion[]"],
  ["briefing_marketing", "marketing_brief"],
  [
    "tom_de_voz[], direcao_visual[], orientacao_campanhas[]",
    "tone_of_voice[], visual_direction[], campaign_guidance[]",
  ],
  ["ganchos_conteudo[]", "content_hooks[]"],
  ["momento_compra_atual", "current_purchase_moment"],
  ["navegacoes[], resumo_momento", "recent_browsing[], moment_summary"],
  ["relacao_com_historico, novo_comportamento", "relationship_with_history, new_behavior"],
  ["oportunidades[]", "opportunities[]"],
];

const errors: Row[] = [
  ["401", "The token is missing, wrong or revoked. Authorization: Bearer is not read here"],
  ["404", "Unknown, or refused profiling, or nothing is known about this customer"],
  ["429", "Too many requests: wait as many seconds as Retry-After says"],
  ["500", "Something went wrong on our side: send it again later"],
];

const body = `{
  "userProfileId": "LV20000",
  "profile": {
    "perfil_cliente": { "descricao_geral": "...", "estilo_geral": "..." },
    "ocasioes_relevantes": [
      { "ocasião": "...", "persona_na_ocasião": "...", "sugestao_look": ["..."] }
    ],
    "briefing_marketing": { "tom_de_voz": ["..."], "direcao_visual": ["..."], "orientacao_campanhas": ["..."] },
    "ganchos_conteudo": ["..."],
    "momento_compra_atual": {
      "navegacoes": ["..."],
      "resumo_momento": "...",
      "relacao_com_historico": "...",
      "novo_comportamento": false,
      "oportunidades": ["..."]
    }
  }
}`;

export default async function ServicePage() {
  return (
    <Article
      title="The documented service"
      lead="A client that was written against the documented service changes the host, and works."
    >
      <Section id="call" title="Call it">
        <p>
          All below <Code>/api/v1/crm</Code>, all GET, with the token in the header <Code>X-FashionAI-APP-Token</Code>.
          A customer who has no profile yet gets one, written by the built-in engine within the request.
        </p>
        <CodeTabs snippets={await readSnippet("service-profile")} title="The documented service" />
      </Section>
      <Section id="paths" title="Four ways to a customer">
        <KeyTable label="Table of paths" heads={["Path", "Looks up by"]} rows={lookups} code={[0]} />
        <p className="mt-3">
          Percent-encode what you look up by: <Code>+55 11</Code> is <Code>%2B55%2011</Code>.
        </p>
      </Section>
      <Section id="body" title="The answer">
        <CodeBlock code={body} label="200, application/json" />
        <p>
          Two keys carry accents. With <Code>?lang=en</Code> the keys are English, and so are the texts; with{" "}
          <Code>?lang=pt</Code> the texts are Portuguese. With <Code>?refresh=true</Code> a new version is written
          first.
        </p>
        <KeyTable label="Table of keys" heads={["Key", "With ?lang=en"]} rows={keys} code={[0, 1]} />
      </Section>
      <Section id="errors" title="Errors">
        <CodeBlock
          code={`{\n  "error": "Unauthorized",\n  "message": "Invalid or missing authentication token"\n}`}
          label="401, application/json"
        />
        <p>
          <Code>error</Code> is the text of the status, <Code>message</Code> a sentence.
        </p>
        <KeyTable label="Table of statuses" heads={["Status", "When"]} rows={errors} />
        <p className="mt-3">
          Browsers are refused by CORS unless an administrator allowed the origin of the page: the token belongs on a
          server.
        </p>
      </Section>
    </Article>
  );
}
