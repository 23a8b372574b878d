import { citeDeclared } from "@/lib/domain/evidence/cite";
import { figure, fullDay, monthYearText } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

const genders: Record<string, string> = {
  female: "woman",
  f: "woman",
  woman: "woman",
  feminino: "woman",
  mulher: "woman",
  femenino: "woman",
  male: "man",
  m: "man",
  man: "man",
  masculino: "man",
  homem: "man",
};

/** What the retailer's record declares: age and gender only if they stand there, never from what was bought. */
export function writeDeclared(desk: Desk): Told[] {
  const { customer, as_of } = desk.reading.dossier;
  if (desk.reading.company) return writeCompany(desk);
  const age = customer.birth_date ? yearsBetween(customer.birth_date, as_of) : null;
  const known = age !== null && age >= 16 && age <= 110 ? age : null;
  const gender = customer.gender ? (genders[customer.gender.trim().toLowerCase()] ?? null) : null;
  const { city, client_since: since, store } = customer;
  const fields = [
    ...(known === null ? [] : ["birth_date"]),
    ...(gender === null ? [] : ["gender"]),
    ...(city ? ["city"] : []),
    ...(since ? ["client_since"] : []),
    ...(store ? ["store"] : []),
  ];
  if (fields.length === 0) return [];
  const facts = [
    known === null ? null : `${figure(known)} years (a ${figure(known)}-year-old) on ${fullDay(as_of)}`,
    gender,
    city ? `city ${city}` : null,
    since ? `client since ${monthYearText(since)}` : null,
    store ? `store ${store.name}` : null,
  ].filter((fact) => fact !== null);
  const evidence = citeDeclared(desk.reading, fields, `Declared: ${facts.join("; ")}.`);
  const where = city ? ` in ${city}` : "";
  const shop = store ? ` of the ${store.name} store` : "";
  return state(
    desk,
    "who.declared",
    [evidence],
    [
      {
        form: "declared-age-gender",
        when: known !== null && gender !== null,
        say: () =>
          `${figure(known!)}-year-old ${gender}${where}${since ? `, a client${shop} since ${monthYearText(since)}` : store ? `, a client${shop}` : ""}.`,
      },
      {
        form: "declared-age",
        when: known !== null,
        say: () =>
          `${figure(known!)} years old${where ? `, living${where}` : ""}${since ? `, a client${shop} since ${monthYearText(since)}` : ""}.`,
      },
      {
        form: "declared-since",
        when: since !== null,
        say: () => `A client${shop} since ${monthYearText(since!)}${where ? `, living${where}` : ""}.`,
      },
      {
        form: "declared-gender-city",
        when: gender !== null && where !== "",
        say: () => `A ${gender}${where}${shop ? `, client${shop}` : ""}.`,
      },
      {
        form: "declared-gender",
        when: gender !== null,
        say: () => `A ${gender}, by the customer record${shop ? `; client${shop}` : ""}.`,
      },
      { form: "declared-city", when: where !== "", say: () => `Lives${where}${shop ? `; client${shop}` : ""}.` },
      { form: "declared-store", when: true, say: () => `A client${shop}.` },
    ],
  );
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
    `Declared: company account${name ? ` ${name}` : ""}${city ? `; city ${city}` : ""}${since ? `; client since ${monthYearText(since)}` : ""}.`,
  );
  return state(
    desk,
    "who.declared",
    [evidence],
    [
      {
        form: "company",
        when: true,
        say: () =>
          `A company account${city ? ` in ${city}` : ""}${since ? `, open since ${monthYearText(since)}` : ""}.`,
      },
    ],
  );
}

/** Whole years from a birth date to a day. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
