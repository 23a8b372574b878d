import { citeDeclared, citePieces } from "@/lib/domain/evidence/cite";
import { coloredPiece } from "@/lib/domain/evidence/colored-piece";
import { daysBetween } from "@/lib/domain/time/days";
import { fullDay, monthYearText } from "@/lib/domain/words/days";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

const genders: Record<string, Said> = Object.fromEntries(
  [
    [said("woman", "mulher"), ["female", "f", "woman", "feminino", "mulher", "femenino"]] as const,
    [said("man", "homem"), ["male", "m", "man", "masculino", "homem"]] as const,
  ].flatMap(([word, spellings]) => spellings.map((spelling) => [spelling, word])),
);

/** What the retailer's record declares: age and gender only if they stand there, never from what was bought. */
export function writeDeclared(desk: Desk): Told[] {
  const { customer, as_of } = desk.reading.dossier;
  if (desk.reading.company) return writeCompany(desk);
  const years = customer.birth_date ? yearsBetween(customer.birth_date, as_of) : null;
  const age = years !== null && years >= 16 && years <= 110 ? years : null;
  const gender = customer.gender ? (genders[customer.gender.trim().toLowerCase()] ?? null) : null;
  const { city, client_since: since, store } = customer;
  const fields = [
    ...(age === null ? [] : ["birth_date"]),
    ...(gender === null ? [] : ["gender"]),
    ...(city ? ["city"] : []),
    ...(since ? ["client_since"] : []),
    ...(store ? ["store"] : []),
  ];
  if (fields.length === 0) return [];
  const facts = [
    age === null ? null : en`${age} years (a ${age}-year-old) on ${fullDay(as_of)}`,
    gender?.en ?? null,
    city ? en`city ${city}` : null,
    since ? en`client since ${monthYearText(since)}` : null,
    store ? en`store ${store.name}` : null,
  ].filter((fact) => fact !== null);
  const evidence = citeDeclared(desk.reading, fields, `Declared: ${facts.join("; ")}.`);
  const person = personOf(age, gender);
  const where = city ? said(en` in ${city}`, pt` ${inCity(city)}`) : null;
  const client = clientOf(store?.name ?? null, since);
  const opening = openingOf(desk);
  const tail = opening?.text ?? said("", "");
  const forms = [
    {
      form: "declared-person",
      when: person !== null,
      parts: [person, where, client && said(en`, ${client}`, pt`, ${client}`)],
    },
    {
      form: "declared-client",
      when: client !== null,
      parts: [client, where && said(en`, living${where}`, pt`, morando${where}`)],
    },
    { form: "declared-city", when: where !== null, parts: [said("lives", "mora"), where] },
  ];
  return state(
    desk,
    "who.declared",
    [evidence],
    forms.map(({ form, when, parts }) => ({
      form,
      when,
      say: () => {
        const text = parts.filter((part) => part !== null);
        return said(
          sentence(text.map((part) => part.en).join("") + tail.en),
          sentence(text.map((part) => part.pt).join("") + tail.pt),
        );
      },
      evidence: () => (opening ? [opening.evidence] : []),
    })),
  );
}

/** Few cities go with an article in Portuguese: "no Rio de Janeiro", "em Lisboa". */
const inCity = (city: string): string =>
  ["rio de janeiro", "porto", "recife"].includes(city.toLowerCase()) ? `no ${city}` : `em ${city}`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** "34-year-old woman", "mulher de 34 anos"; either part alone. */
function personOf(age: number | null, gender: Said | null): Said | null {
  if (age !== null && gender !== null) return said(en`${age}-year-old ${gender}`, pt`${gender} de ${age} anos`);
  if (age !== null) return said(en`${age} years old`, pt`${age} anos`);
  return gender === null ? null : said(en`a ${gender}`, pt`${gender}`);
}

/** "a client of the Jardins store since March 2024", "cliente da loja Jardins desde março de 2024". */
function clientOf(store: string | null, since: string | null): Said | null {
  if (store === null && since === null) return null;
  const shop = store === null ? said("", "") : said(en` of the ${store} store`, pt` da loja ${store}`);
  const from =
    since === null ? said("", "") : said(en` since ${monthYearText(since)}`, pt` desde ${monthYearText(since)}`);
  return said(en`a client${shop}${from}`, pt`cliente${shop}${from}`);
}

/** The first piece on record, by colour and kind: what it began with when it was bought as the client was made. */
function openingOf({ reading }: Desk): { text: Said; evidence: string } | null {
  const [first] = reading.pieces;
  const piece = first && coloredPiece(first);
  if (!first || !piece || reading.total < 4) return null;
  const { client_since: since } = reading.dossier.customer;
  const began = since !== null && Math.abs(daysBetween(since, first.line.day)) <= 45;
  return {
    text: began
      ? said(en`; it began with ${piece}`, pt`; tudo começou com ${piece}`)
      : said(en`; the earliest piece on record is ${piece}`, pt`; a peça mais antiga registrada é ${piece}`),
    evidence: citePieces(reading, [first], en`${piece}.`),
  };
}

function writeCompany(desk: Desk): Told[] {
  const { customer } = desk.reading.dossier;
  const name = customer.company ?? customer.name;
  const { city, client_since: since } = customer;
  const fields = [
    "customer_type",
    ...(customer.company ? ["company"] : []),
    ...(city ? ["city"] : []),
    ...(since ? ["client_since"] : []),
  ];
  const evidence = citeDeclared(
    desk.reading,
    fields,
    en`Declared: company account${name ? en` ${name}` : ""}${city ? en`; city ${city}` : ""}${since ? en`; client since ${monthYearText(since)}` : ""}.`,
  );
  const text = said(
    en`A company account${city ? en` in ${city}` : ""}${since ? en`, open since ${monthYearText(since)}` : ""}.`,
    pt`Conta de empresa${city ? ` ${inCity(city)}` : ""}${since ? pt`, aberta desde ${monthYearText(since)}` : ""}.`,
  );
  return [{ key: "who.declared", text, evidence: [evidence] }];
}

/** Whole years from a birth date to a day. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
