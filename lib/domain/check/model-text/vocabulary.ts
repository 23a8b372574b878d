import type { Language } from "@/lib/contracts/profile";
import { fold } from "@/lib/domain/check/sensitive-words";
import { stem } from "@/lib/domain/check/tokens";

/**
 * Words with which a stylist says something better without saying something more: what holds sentences together, and manner,
 * cut, feel and use of clothes. No quantities, absolutes, comparisons or negations, nobody's life, no garments, colours,
 * cloths or prices: those must stand in the plain form or in the evidence.
 */
const english = `
a an and as at both but by each either for from here how if in inside into is it its itself like of on onto or over so still such than that the
their them then there these they this those through to together too toward towards under until up upon what when where which while who
with within yet be been being are was were has have having do does doing can could may might will would should let lets
again along also already apart aside away close closely easily ever gently in-between just lately quietly rather readily
regularly simply softly steadily surely well way ways word words hand hands eye eyes
add adds anchor anchors anchored answer answers appear appears appeal appeals balance balances balanced begin begins belong
belongs bring brings build builds built buys carry carries choose chooses chosen come comes complete completes confirm
confirms count counts dress dresses dressed draw draws drawn echo echoes end ends favour favours favoured feel feels find finds finish
finishes fit fits follow follows frame frames go goes hold holds keep keeps kept land lands lay lays layer layers layered lead
leads lean leans leave leaves lend lends lift lifts light lights look looks looking make makes mark marks match matches meet
meets mix mixes move moves note notes offer offers open opens opening pair pairs paired pick picks picked place places play plays prefer
prefers present presents pull pulls put puts read reads rest rests return returns returning reach reaches round rounds run runs say says
search searches see sees serve serves set sets settle settles shape shapes shift shifts show shows sit sits soften softens speak speaks
stand stands start starts stay stays step steps style styles suggest suggests suit suits take takes talk talks tell tells
think thinks touch touches turn turns view views watch watches wear wears wearing worn work works write writes
accent accents air angle atmosphere attention attitude backdrop base basis beauty brief calm care case character choice choices clarity
close-up closet cloth clothes code colour colours combination comfort confidence contrast core corner craft cut cuts day days depth detail
details direction drape ease edge edges effect elegance energy evening evenings eveningwear everyday evidence fabric fabrics feeling field
finish focus form frame ground guide habit habits hanger heart hem hems hint hour idea ideas image impression interest invitation item items
kind language layering length light lighting line lines lining list lookbook manner material materials message mirror model mood moment
morning mornings movement name names note order orders outfit outfits pace page palette pattern patterns picture pictures piece pieces
pleasure point polish posture presence print proportion quality quiet range rail reason rhythm rule scale scene season seasons seam seams
sense set setting shade shades shadow shape shapes shelf shop shot side sign signature silhouette silhouettes sort staple staples start
state stitch stitching store story structure studio styling subject surface suggestion table tailoring taste tempo texture textures
thing things thread time times tone tones top touch turn type uniform use view visit visits voice volume wardrobe wardrobes warmth weave
week weeks weekend weekends week-day weight while window work workwear world
assured attentive bare bold bright businesslike calm candid careful clean clear clear-cut close cohesive comfortable composed confident
considered consistent contained cool crisp curated deep deft deliberate delicate direct discreet distinct drawn dressed-up dry easy
editorial elegant even everyday exact faithful familiar feminine fine firm flat fluid free fresh full generous gentle good graphic great
hard honest immaculate informed intimate lasting layered lean level light lived-in long loose lovely loyal lush meticulous minimal modern
muted narrow natural near neat new nuanced off-duty open ordinary particular personal plain playful poised polished practical precise
pretty pure quiet ready real refined relaxed reserved rich right romantic sharp short simple sleek slim small smart smooth soft solid spare
specific steady straight strong structured subtle sure tactile tailored tall tangible tidy timeless tonal true trusted unforced unfussy
unhurried usual versatile warm wearable well-cut well-made whole wide winning
`;

const portuguese = `
a ao aos aquela aquele aquilo as às com como da das de dela dele deles delas do dos e é em entre essa essas esse esses esta está estão
estas este estes eu isso isto já lhe lhes mas na nas no nos o os ou onde para pela pelas pelo pelos por pois porque qual quando que quem
se seja sem-esforço ser seu seus sob sobre sua suas também tanto tão tem têm todo um uma umas uns vai vão vez à foi são ter há ainda aqui
ali assim até bem cada desde junto logo lá mesmo mesma muito pouco quase sempre-que só-que
abre abrem abrir acompanha acompanham acrescenta ajusta ancora ancorada aparece aparecem apoia aposta apresenta apresente aproxima
arremata assenta atrai buscar busca chama chega chegam combina combinam combinar começa começam começar completa completam conduz
confirma conta contam convida convide cria dá dão deixa deixe destaca dita diz dizem domina encaixa encontra entra entram equilibra
escolhe escolhem escolha escreva escrever evoca explora faz fazem fala fale favorece fecha fica ficam fixa funciona guarda guia inclina
indica inspira investe leva levam liga lidera manda mantém marca marcam mescla mistura mostra mostram mostre mostrar move oferece
ofereça olha opta orienta ordena parte passa pede pedem pende põe precisa prefere procura pontua prolonga puxa ressalta resolve retoma
reúne repete revela segue seguem sente serve suaviza sugere sustenta tende toca traduz traz transita trabalha une usa usam use valoriza
varia vê veem vem vêm veste vestem vestir volta voltam vive visita
acabamento acento afinidade alfaiataria ambiente apelo apoio ar atenção atitude atmosfera base beleza bainha calma caimento caráter cabide
cena cenário clareza código coleção combinação compasso composição compra compras conforto conjunto contraste conversa cor cores costura
costuras corte cortes cuidado detalhe detalhes dia dias direção efeito elegância energia equilíbrio escolha escolhas escala escritório
espírito essência estação estações estilo estrutura fio foco forma formas força forro fundo gesto gosto guarda-roupa hábito história hora
horas ideia ideias imagem impressão interesse início jeito jogo lado leitura leveza linguagem linha linhas loja look looks lugar luz
manhã manhãs maneira marca material materiais medida mensagem mistura modo modelagem momento movimento mundo nome noite noites nota olhar
ombro opção ordem padrão página paleta palavra palavras par peça peças pedido pedidos perfil peso ponto pontos porte prazer preferência
presença proporção propósito prova qualidade rotina ritmo roupa roupas semana semanas sentido série silhueta silhuetas sinal sofisticação
superfície tato tecido tecidos tema tempo tendência textura texturas tipo toque tom tons trabalho trama uniforme uso vitrine visita visitas
visual vida-útil volume voz vontade
afiado ajustado amplo aberto acolhedor arejado assertivo atento bom boa bonito calmo casual clara claro clássico coerente concreto confiante
confortável consistente contido cotidiano cru curto definido delicado despojado direto discreto distinto duradouro elegante enxuto equilibrado
estruturado exato fácil familiar fiel fino firme fluido forte fresco generoso gráfico grande harmônico honesto impecável íntimo justo leve
limpo limpa livre longo macio marcado minimalista moderno natural neutro nítido novo nova nobre ordenado ousado outro outra particular
pessoal polido pontual prático preciso precisa preferido próprio própria puro refinado relaxado romântico rico sereno seguro segura sensível
sério simples sóbrio sofisticado solto suave sutil tátil tranquilo usual versátil visível vivo
`;

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** One form for the inflections of a Portuguese word: number, gender. */
export const portugueseStem = (word: string): string =>
  fold(word)
    .replace(/s$/, "")
    .replace(/(?<=..)[aoe]$/, "");

/** One form for the inflections of a word, in the terms of this check. */
export const stemIn = (language: Language, word: string): string =>
  language === "en" ? stem(fold(word)) : portugueseStem(word);

const vocabulary: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    list(english).flatMap((word) => [stemIn("en", word), ...word.split("-").map((part) => stemIn("en", part))]),
  ),
  "pt-BR": new Set(list(portuguese).map((word) => stemIn("pt-BR", word))),
};

const stemsOf = (language: Language, words: string): ReadonlySet<string> =>
  new Set(list(words).map((word) => stemIn(language, word)));

/** Of evidence these license nothing: what they are said of there is not what a text says them of. The plain form does. */
const bound: Record<Language, ReadonlySet<string>> = {
  en: stemsOf(
    "en",
    `all always another any before best both after against between biggest double every everything fewer first favourite favorite half highest
     last largest least less lowest more most much never no nobody none not nothing of once only other others smallest than top twice without`,
  ),
  "pt-BR": stemsOf(
    "pt-BR",
    "antes depois dobro mais menos maior menor melhor metade nada nenhum nenhuma não nunca primeiro primeira só sempre sem todo toda último última",
  ),
};
/** Whether the word, or for English another form of its verb or adjective, is of the vocabulary. */
export function isInVocabulary(language: Language, word: string): boolean {
  const forms = [word];
  if (language === "en")
    for (const ending of [/ing$/, /ed$/, /ly$/])
      if (ending.test(word)) forms.push(word.replace(ending, ""), word.replace(ending, "e"));
  return forms.some((form) => vocabulary[language].has(stemIn(language, form)));
}

/** Whether only the plain form can license the word. */
export const isBound = (language: Language, word: string): boolean => bound[language].has(stemIn(language, word));

const negations: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|none|nothing|without|nobody|nowhere|neither|nor|yet to|cannot)\b|n[’']t\b/i,
  "pt-BR": /(?<!\p{L})(?:não|nunca|nenhum|nenhuma|nada|sem|jamais|nem)(?!\p{L})/iu,
};
export const isNegated = (language: Language, text: string): boolean => negations[language].test(text);
