import { en, pt, type Said, said, the } from "@/lib/domain/words/said";
import type { Wording } from "./brief";

const de = (garment: Said): string => pt`de ${the(garment)}`;

/** What a message should tell of a garment, by direction. A company is quoted for instead. */
export const shows: Partial<Record<Wording, (garment: Said) => Said>> = {
  tailoring: (g) =>
    said(en`Show ${g} from inside: lining, seam and hem`, pt`Mostrar ${g} por dentro: forro, costura e barra`),
  "tailoring-men": (g) =>
    said(en`Plan the week around ${g}, day by day`, pt`Planejar a semana em torno ${de(g)}, dia a dia`),
  linen: (g) => said(en`Show ${g} on a second day, unironed`, pt`Mostrar ${g} no segundo dia, sem passar`),
  print: (g) => said(en`Send ${g} as a picture, with few words`, pt`Mandar ${g} em imagem, com poucas palavras`),
  evening: (g) => said(en`Name the hour and the room for ${g}`, pt`Dizer a hora e o lugar para ${g}`),
  knit: (g) => said(en`Give the weight and the season of ${g}`, pt`Dizer o peso e a estação ${de(g)}`),
  casual: (g) => said(en`Give ${g} a Saturday, not a catalogue`, pt`Dar um sábado a ${the(g)}, não um catálogo`),
  "casual-men": (g) => said(en`Keep ${g} to size, price and a picture`, pt`Resumir ${g} a tamanho, preço e foto`),
  beach: (g) => said(en`Put ${g} on the list for the trip`, pt`Pôr ${g} na lista da viagem`),
  delicate: (g) => said(en`Describe the feel of ${g} before the look`, pt`Descrever o toque ${de(g)} antes do visual`),
  carried: (g) => said(en`Tell who makes ${g}, and how long it takes`, pt`Contar quem faz ${g}, e quanto tempo leva`),
  children: (g) => said(en`Mention the next size up in ${g}`, pt`Lembrar o próximo tamanho em ${g}`),
  price: (g) => said(en`Write on the day the price of ${g} falls`, pt`Escrever no dia em que cair o preço ${de(g)}`),
  gifts: (g) => said(en`Offer ${g} wrapped, with a card`, pt`Oferecer ${g} já com embrulho e cartão`),
};
