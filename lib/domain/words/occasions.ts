import { lower } from "./en-nouns";
import { type Said, said } from "./said";

type Pair = readonly [en: string, pt: string];
type Words = { name: Pair; phrase: Pair; company?: Pair };

const words: Record<string, Words> = {
  work: {
    name: ["Work", "Trabalho"],
    phrase: ["the working week", "o trabalho"],
    company: ["Team wear", "Roupa da equipe"],
  },
  evening: {
    name: ["Dinners and evenings out", "Jantares e saídas à noite"],
    phrase: ["evenings out", "sair à noite"],
    company: ["Evening service", "Serviço da noite"],
  },
  party: {
    name: ["Parties", "Festas"],
    phrase: ["parties", "festas"],
    company: ["Company parties", "Festas da empresa"],
  },
  wedding: { name: ["Weddings", "Casamentos"], phrase: ["weddings", "casamentos"] },
  "formal-event": {
    name: ["Formal events", "Eventos formais"],
    phrase: ["formal events", "eventos formais"],
    company: ["Events and receptions", "Eventos e recepções"],
  },
  everyday: {
    name: ["Every day", "Dia a dia"],
    phrase: ["ordinary days", "o dia a dia"],
    company: ["Staff basics", "Básicos da equipe"],
  },
  weekend: {
    name: ["Weekends", "Fim de semana"],
    phrase: ["weekends", "o fim de semana"],
    company: ["Off-site days", "Dias fora do escritório"],
  },
  travel: {
    name: ["Travel", "Viagens"],
    phrase: ["travelling", "viagens"],
    company: ["Staff on the road", "Equipe em viagem"],
  },
  sport: { name: ["Training", "Treino"], phrase: ["training", "treinar"] },
  beach: { name: ["Beach and pool", "Praia e piscina"], phrase: ["the beach", "a praia"] },
  home: { name: ["At home", "Em casa"], phrase: ["staying in", "ficar em casa"] },
  gift: {
    name: ["Gifts", "Presentes"],
    phrase: ["giving", "presentear"],
    company: ["Gifts to clients", "Presentes para clientes"],
  },
};

/** The occasion as a heading: "Dinners and evenings out"; for a company what its people wear it for. */
export function occasionName(value: string, company: boolean): Said {
  const known = words[value];
  if (known) return said(...(company ? (known.company ?? known.name) : known.name));
  const given = lower(value).replaceAll("-", " ");
  const raised = given.charAt(0).toUpperCase() + given.slice(1);
  return said(raised, raised);
}

/** The occasion after "for" and "para": "the working week", "o trabalho". */
export function occasionPhrase(value: string): Said {
  const known = words[value]?.phrase;
  const given = lower(value).replaceAll("-", " ");
  return said(...(known ?? ([given, given] as const)));
}
