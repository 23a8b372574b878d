import { en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Wording } from "./brief";

/** What a campaign opens with, from the direction's first garment to the one that goes with it. */
export const leads: Record<Wording, (first: Said, then: Said) => Said> = {
  tailoring: (a, b) =>
    said(en`Lead with cut and cloth, from ${a} to ${b}`, pt`Abrir com corte e tecido, de ${a} a ${b}`),
  "tailoring-men": (a, b) =>
    said(en`Lead with the fit: ${a} first, then ${b}`, pt`Abrir com o caimento: primeiro ${a}, depois ${b}`),
  linen: (a, b) =>
    said(en`Lead with linen in the heat, ${a} before ${b}`, pt`Abrir com o linho no calor, ${a} antes de ${b}`),
  print: (a, b) =>
    said(
      en`Let the print lead, on ${a}, with ${b} kept plain beside it`,
      pt`Deixar a estampa abrir, em ${a}, com ${b} sem estampa ao lado`,
    ),
  evening: (a, b) =>
    said(en`Start from the evening itself: ${a}, then ${b}`, pt`Partir da noite em si: ${a}, depois ${b}`),
  knit: (a, b) =>
    said(en`Lead with yarn and weight: ${a}, then ${b}`, pt`Abrir com fio e gramatura: ${a}, depois ${b}`),
  casual: (a, b) =>
    said(
      en`Lead with what can be worn tomorrow: ${a}, then ${b}`,
      pt`Abrir com o que se usa já amanhã: ${a}, depois ${b}`,
    ),
  "casual-men": (a, b) =>
    said(en`Show one complete outfit, ${a} with ${b}`, pt`Mostrar um look completo, ${a} com ${b}`),
  beach: (a, b) =>
    said(
      en`Lead with the journey: ${a} packed first, then ${b}`,
      pt`Abrir com a viagem: primeiro ${a} na mala, depois ${b}`,
    ),
  delicate: (a, b) =>
    said(
      en`Lead with the detail that makes the piece: ${a}, then ${b}`,
      pt`Abrir com o detalhe que faz a peça: ${a}, depois ${b}`,
    ),
  carried: (a, b) =>
    said(
      en`Lead with the object and its making: ${a}, then ${b}`,
      pt`Abrir com o objeto e seu acabamento: ${a}, depois ${b}`,
    ),
  children: (a, b) =>
    said(
      en`Lead with the smallest sizes: ${a}, then ${b} for the grown-ups`,
      pt`Abrir com os tamanhos menores: ${a}, depois ${b} para os adultos`,
    ),
  price: (a, b) =>
    said(en`Name the reduced price first, then ${a} and ${b}`, pt`Dizer primeiro o preço reduzido, depois ${a} e ${b}`),
  gifts: (a, b) =>
    said(en`Suggest gifts by recipient: ${a}, then ${b}`, pt`Sugerir presentes por destinatário: ${a}, depois ${b}`),
  "company-gifts": (a, b) =>
    said(en`Lead with the list of names: ${a}, then ${b}`, pt`Abrir com a lista de nomes: ${a}, depois ${b}`),
  company: (a, b) =>
    said(en`Lead with the whole set: ${a}, then ${b}`, pt`Abrir com o conjunto inteiro: ${a}, depois ${b}`),
};

/** Gifts of one kind only. */
export const firstGift = (a: Said): Said =>
  said(en`Suggest gifts by recipient, ${a} to begin with`, pt`Sugerir presentes por destinatário, a começar por ${a}`);

/** Without a direction: at full price always, or not. */
export const leadAtFullPrice = (a: Said, b: Said): Said =>
  said(en`Lead with ${a} and ${b}, not with the price`, pt`Abrir com ${a} e ${b}, não com o preço`);
export const plainLead = (a: Said, b: Said): Said =>
  said(en`Lead with ${a}, then ${b}`, pt`Abrir com ${a}, depois ${b}`);
