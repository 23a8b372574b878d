import type { Language } from "@/lib/contracts/profile";
import { mutate } from "@/lib/domain/check/mutations";
import { fixtureCatalogue } from "@/lib/domain/profile/fixture-world";
import { random } from "@/lib/domain/random";
import { readings } from "./test-readings";

/** A customer, a key, and what may not be said there. */
export type Said = readonly [id: string, key: string, text: string];

/** One word for another that turns what is said round, or says more than is known. */
const turns: Record<Language, readonly (readonly [RegExp, string])[]> = {
  en: [
    [/\bmore\b/i, "less"],
    [/\bMore than half\b/, "All of"],
    [/\boften\b/, "rarely"],
    [/\boften\b/, "always"],
    [/\btends? to\b/i, "always"],
    [/\bLeans to\b/, "Only wears"],
    [/\babove\b/, "below"],
    [/\bbefore\b/, "after"],
    [/\bafter\b/, "before"],
    [/\bsince\b/, "until"],
    [/\bfirst\b/, "last"],
    [/\bthe last\b/, "the next"],
    [/\bUp to\b/, "From"],
    [/ on average\b/, " at least"],
    [/\babout (?=\d|every)/, "exactly "],
    [/\blargest\b/, "smallest"],
    [/\bfull price\b/, "half price"],
    [/\balways in the same store\b/, "never in the same store"],
    [/\bMost\b/, "All"],
    [/\bwithout\b/, "with"],
    [/\bnever\b/, "ever"],
    [/\bNo\b/, "Some"],
    [/\bNothing\b/, "Something"],
    [/\bnot\b ?/, ""],
    [/\bso far\b/i, "for good"],
    [/\bopen\b/, "closed"],
    [/\bnew\b/i, "gone"],
    [/\blouder\b/, "quieter"],
    [/\bagain\b/, "no more"],
    [/\bis the default\b/, "is the exception"],
    [/\bworking week\b/, "weekend"],
    [/\bordinary\b/, "special"],
    [/\bin person\b/, "online"],
    [/\balready owned\b/, "not owned"],
    [/\balready owned\b/, "to be bought"],
    [/\btogether\b/, "apart"],
    [/\bdifferently\b/, "the same"],
    [/\bviews\b/, "orders"],
    [/\borders\b/, "visits"],
    [/\bpieces\b/, "orders"],
    [/\bdays\b/, "weeks"],
  ],
  "pt-BR": [
    [/\bmais do que\b/, "menos do que"],
    [/\bMais da metade\b/, "Todo o resto"],
    [/\bcom frequência\b/, "raramente"],
    [/\bcom frequência\b/, "sempre"],
    [/\b[Tt]ende a\b/, "Sempre vai"],
    [/\bPuxa para o\b/, "Só veste"],
    [/\bPuxa para o\b/, "Evita o"],
    [/\bacima\b/, "abaixo"],
    [/\bantes\b/, "depois"],
    [/\bdepois\b/, "antes"],
    [/\bdesde\b/, "até"],
    [/\bprimeiro\b/, "por último"],
    [/\ba última\b/, "a próxima"],
    [/^Até\b/, "A partir de"],
    [/, em média/, ", no mínimo"],
    [/, mais ou menos/, ", exatamente"],
    [/\bo maior\b/, "o menor"],
    [/\bpreço cheio\b/, "meio preço"],
    [/\bsempre na mesma loja\b/, "nunca na mesma loja"],
    [/^A maior parte\b/, "A menor parte"],
    [/^A maior parte\b/, "O todo"],
    [/\bsem (?!nenhuma)/, "com "],
    [/\bNenhuma\b/, "Alguma"],
    [/\bNada\b/, "Tudo"],
    [/\bnão /, ""],
    [/\bpor enquanto\b/i, "para sempre"],
    [/\baberto\b/, "fechado"],
    [/\bNovidade\b/, "Despedida"],
    [/\bmais alto\b/, "mais baixo"],
    [/\bé a regra\b/, "é a exceção"],
    [/\bpara o trabalho\b/, "para a noite"],
    [/\bcomum\b/, "especial"],
    [/\bpessoalmente\b/, "pela internet"],
    [/\bque já tem\b/, "que não tem"],
    [/\bque já tem\b/, "que vai ter"],
    [/\bjuntas\b/, "separadas"],
    [/\bcada vez de um jeito\b/, "sempre do mesmo jeito"],
    [/\bvisualizações\b/, "pedidos"],
    [/\bpedidos\b/, "visitas"],
    [/\bpeças\b/, "pedidos"],
    [/\bdias\b/, "semanas"],
    [/\bsempre\b/i, "nunca"],
  ],
};

/** What nobody knows: why, for whom, how it feels, and that there is no exception. */
const additions: Record<Language, readonly string[]> = {
  en: [
    ", because comfort is what counts",
    ", so the mood stays calm",
    " to feel confident",
    " for confidence and ease",
    ", to please others",
    " every single day",
    ", and never anything else",
    ", for someone close",
    ", to draw the eye away",
  ],
  "pt-BR": [
    ", porque o conforto é o que conta",
    ", pois quer calma",
    " para se sentir bem",
    " por vontade de mudar",
    ", para agradar os outros",
    " todo santo dia",
    ", e nunca outra coisa",
    ", para quem está perto",
    ", para que o olhar não pare ali",
  ],
};

/** Falsehoods made of the plain forms: one thing for another, a word turned round, figures swapped, something added. */
export function falsehoodsOf(language: Language): Said[] {
  const draw = random(`falsehoods in ${language}`);
  const names = fixtureCatalogue.map(({ name }) => name);
  return readings
    .filter((reading) => reading.language === language)
    .flatMap(({ id, offer }) =>
      offer.statements.flatMap(({ key, plain, evidence }, at) => {
        const changed = mutate({ key, text: plain, evidence: [...evidence] }, language, names, draw);
        const added = additions[language][at % additions[language].length]!;
        const turned = turns[language].flatMap(([word, other]) =>
          word.test(plain) ? [raised(plain.replace(word, other), plain)] : [],
        );
        const texts = [...changed.map(({ after }) => after), ...turned, ...swapFigures(plain), add(plain, added)];
        return texts.filter((text) => text !== plain).map((text): Said => [id, key, text]);
      }),
    );
}

/** With a capital where the plain form has one. */
const raised = (text: string, plain: string): string =>
  /^\p{Lu}/u.test(plain) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

const add = (plain: string, words: string): string =>
  plain.endsWith(".") ? `${plain.slice(0, -1)}${words}.` : `${plain}${words}`;

/** The first two figures that differ, each in the other's place. */
function swapFigures(text: string): string[] {
  const found = [...text.matchAll(/\d[\d.,]*\d|\d/g)];
  const other = found.find(([figure]) => figure !== found[0]![0]);
  if (!other) return [];
  const [one, two] = [found[0]!, other];
  return [
    `${text.slice(0, one.index)}${two[0]}${text.slice(one.index + one[0].length, two.index)}${one[0]}${text.slice(two.index + two[0].length)}`,
  ];
}
