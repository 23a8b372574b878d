import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";

/** Two occasions and the theme between them: with a garment worn for both, or one of each. */
export type Bridge = {
  from: string;
  to: string;
  theme: string;
  /** `beside` is another garment of the second occasion. */
  one: (garment: Said, beside: Said | null) => Said;
  two: (first: Said, second: Said) => Said;
};

const offDuty = (garment: Said, beside: Said): Said =>
  said(en`${capital(garment)} off duty, with ${beside}`, pt`${capital(garment)} fora do expediente, com ${beside}`);

export const bridges: readonly Bridge[] = [
  {
    from: "work",
    to: "evening",
    theme: "office-to-table",
    one: (g) => said(en`${capital(g)} from the office to the table`, pt`${capital(g)} do escritório à mesa`),
    two: (a, b) =>
      said(en`${capital(a)} at the office, ${b} at the table`, pt`${capital(a)} no escritório, ${b} à mesa`),
  },
  {
    from: "work",
    to: "party",
    theme: "office-to-party",
    one: (g) =>
      said(
        en`${capital(g)} from the desk to the party, without going home`,
        pt`${capital(g)} do escritório à festa, sem passar em casa`,
      ),
    two: (a, b) =>
      said(en`${capital(a)} at the desk, ${b} at the party`, pt`${capital(a)} no escritório, ${b} na festa`),
  },
  {
    from: "work",
    to: "travel",
    theme: "carry-on-work",
    one: (g) =>
      said(
        en`${capital(g)} for a working week out of a small case`,
        pt`${capital(g)} para uma semana de trabalho em mala pequena`,
      ),
    two: (a, b) =>
      said(en`A working week in a small case: ${a} and ${b}`, pt`Uma semana de trabalho em mala pequena: ${a} e ${b}`),
  },
  {
    from: "work",
    to: "weekend",
    theme: "friday-to-saturday",
    one: (g) => said(en`What Friday’s ${g} can do on Saturday`, pt`O que ${g} de sexta podem no sábado`),
    two: (a, b) => said(en`${capital(a)} on Friday, ${b} on Saturday`, pt`${capital(a)} na sexta, ${b} no sábado`),
  },
  {
    from: "work",
    to: "everyday",
    theme: "undone-tailoring",
    one: (g, beside) =>
      beside ? offDuty(g, beside) : said(en`${capital(g)} off duty`, pt`${capital(g)} fora do expediente`),
    two: (a, b) => offDuty(a, b),
  },
  {
    from: "beach",
    to: "evening",
    theme: "beach-to-dinner",
    one: (g) => said(en`${capital(g)} from the beach to dinner`, pt`${capital(g)} da praia ao jantar`),
    two: (a, b) => said(en`${capital(a)} at the beach, ${b} at dinner`, pt`${capital(a)} na praia, ${b} no jantar`),
  },
  {
    from: "everyday",
    to: "evening",
    theme: "same-shirt-twice",
    one: (g) => said(en`${capital(g)} dressed up, ${g} dressed down`, pt`${capital(g)} para o dia, ${g} para a noite`),
    two: (a, b) => said(en`${capital(a)} by day, ${b} by night`, pt`${capital(a)} de dia, ${b} de noite`),
  },
  ...["evening", "party"].map(
    (to): Bridge => ({
      from: "wedding",
      to,
      theme: "worn-again",
      one: (g) =>
        said(en`${capital(g)} for a wedding, and worn again`, pt`${capital(g)} de casamento, para usar de novo`),
      two: (a, b) => said(en`After the wedding: ${a} again, or ${b}`, pt`Depois do casamento: ${a} de novo, ou ${b}`),
    }),
  ),
  {
    from: "weekend",
    to: "travel",
    theme: "weekend-away",
    one: (g) => said(en`${capital(g)} for a weekend away`, pt`${capital(g)} para um fim de semana fora`),
    two: (a, b) => said(en`Packing for a weekend: ${a} and ${b}`, pt`Mala de fim de semana: ${a} e ${b}`),
  },
];
