/** What holds sentences together. */
export const portugueseJoints = `
a ao aos aquela aquele aquilo as às com como da das de dela dele deles delas do dos e é em essa essas esse esses esta está estão
estas este estes eu isso isto já lhe lhes na nas no nos o os onde para pela pelas pelo pelos por qual quando que
se seja ser seu seus sobre sua suas também tanto tão um uma umas uns à foi foram são há aqui
ali assim até bem desde logo num numa entre quanto através também dentro fora
`;

/** Manner, cut, use and what staff do with it: as in English. */
export const portugueseManner = `
acabamento alfaiataria aparência atmosfera base caimento cenário clareza coleção combinação
composição compasso confecção conjunto contraste conversa cor cores corte cortes curadoria detalhe detalhes direção efeito elegância
enquadramento equilíbrio estilo estrutura exterior fio foco forma formas fundo guarda-roupa ideia ideias imagem impressão interior
jeito jogo leitura linguagem linha linhas look looks luz maneira material materiais mescla mensagem mistura modo modelagem
movimento olhar padrão página paleta  par peça peças plano ponto pontos presença proporção
qualidade repertório ritmo roupa roupas rua ruas escala série silhueta silhuetas sintonia sofisticação superfície tecido tecidos tema textura
texturas terreno tipo toque tom tons torno trama uniforme uso visual volume contato diferença interesse interesses rodeios constante
afiado amplo arejado assertivo atento bom boa casual claro coerente concreto consistente
cru definido delicado despojado direto distinto elegante enxuto equilibrado estruturado exato firme
fluido forte gráfico harmônico honesto impecável limpo marcado minimalista moderno nítido
ordenado polido prático preciso pontual refinado reto sério simples sóbrio sofisticado sutil tátil usual versátil
visível preferido possível conhecido pronto próprio nitidamente claramente bem feito feita vem vêm vê veem dá dão
`;

/** Verbs of the same, by their infinitives: present, gerund and participle follow. */
export const portugueseVerbs = `
abrir acompanhar acrescentar ajustar ancorar aparecer apoiar apostar apresentar aproximar arrematar assentar atrair chamar combinar
compor completar concentrar conduzir construir contar convidar convir criar dar definir descrever destacar dizer dominar
encaixar encontrar enquadrar entrar equilibrar escrever explorar falar fazer ficar focar formar funcionar guiar
iluminar indicar inspirar investir ligar mandar manter marcar mesclar misturar montar mostrar mover oferecer optar orçar organizar partir
passar pesar pontuar propor prolongar reforçar ressaltar resolver retomar reunir revelar seguir servir sugerir sustentar
tocar trabalhar traduzir transitar trazer unir usar valorizar variar ver vestir vir
`;
