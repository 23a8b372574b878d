import type { DriftKey } from "./drifts";
import type { Rhythm } from "./persona";

/** A customer somebody thought up, in the place of a drawn one of the same persona. */
export type CastMember = {
  name: string;
  persona: string;
  store: "jardins" | "leblon" | "chiado" | "";
  palette?: string;
  vip?: true;
  drift?: DriftKey;
  /** The change shows in browsing only. */
  looksOnly?: true;
  /** Looks every day of the fortnight, not two days in three, and at more. */
  keen?: true;
  /** Days from the anchor, first and last, without an order. */
  pause?: readonly [from: number, to: number];
  /** Days from the anchor with an order besides the usual ones. */
  extraOrders?: readonly number[];
  /** Buys these for others in December. */
  decemberGifts?: Readonly<Record<string, number>>;
  rhythm?: Rhythm;
  refused?: true;
  company?: string;
  city?: string;
  country?: string;
  phone?: string;
  /** A search that touches what the product must never infer from. */
  sensitiveSearch?: string;
  /** Leaves pieces in the bag. */
  abandons?: true;
};

export const cast: readonly CastMember[] = [
  {
    name: "Helena Prado",
    persona: "tailored",
    store: "jardins",
    palette: "oxblood black ivory",
    vip: true,
    drift: "suits-to-dresses",
    keen: true,
    looksOnly: true,
    rhythm: { kind: "months", months: { 2: 2, 3: 1, 8: 2, 9: 0.5 } },
  },
  {
    name: "Ana Lúcia Ferraz",
    persona: "linen",
    store: "jardins",
    palette: "pale blue white",
    vip: true,
    rhythm: { kind: "gap", days: 75 },
    decemberGifts: { "silk-squares": 1 },
  },
  {
    name: "Mariana Coutinho",
    persona: "prints",
    store: "jardins",
    palette: "emerald bottle green",
    pause: [-215, -6],
    extraOrders: [-5],
  },
  {
    name: "Isabel Nóbrega",
    persona: "collector",
    store: "jardins",
    palette: "oxblood cognac",
    vip: true,
    abandons: true,
  },
  { name: "Sofia Guedes", persona: "denim", store: "jardins", drift: "price-up", looksOnly: true },
  {
    name: "Clara Antunes",
    persona: "knits",
    store: "jardins",
    palette: "ecru grey",
    pause: [-95, 40],
    extraOrders: [-96],
    rhythm: { kind: "gap", days: 70 },
  },
  { name: "Davi Moraes", persona: "men-tailoring", store: "jardins", palette: "navy white", extraOrders: [-2] },
  { name: "Rui Bacelar", persona: "men-tailoring", store: "chiado" },
  {
    name: "Otto Lindqvist",
    persona: "men-casual",
    store: "jardins",
    drift: "men-casual-to-formal",
    keen: true,
    country: "SE",
    city: "São Paulo",
    phone: "+46 70 174 06 ##",
  },
  { name: "Teresa Sottomayor", persona: "romantic", store: "chiado", drift: "to-men" },
  { name: "Maria Silva", persona: "tailored", store: "jardins", palette: "navy ivory" },
  { name: "Maria Silva", persona: "romantic", store: "leblon", palette: "rose blush" },
  { name: "João Conceição", persona: "men-casual", store: "leblon" },
  { name: "João Nóbrega", persona: "men-tailoring", store: "jardins" },
  { name: "Inês São Martinho", persona: "knits", store: "chiado" },
  { name: "Conceição Brandão", persona: "linen", store: "leblon" },
  { name: "Cecília Noronha", persona: "evening", store: "jardins", vip: true, refused: true },
  { name: "Lavínia Brito", persona: "prints", store: "leblon", sensitiveSearch: "maternity dress" },
  { name: "Beatriz Alvarenga", persona: "tailored", store: "jardins", drift: "suits-to-evening" },
  { name: "Luciana Galvão", persona: "tailored", store: "leblon", drift: "formal-to-casual" },
  { name: "Marta Seabra", persona: "tailored", store: "chiado", drift: "formal-to-casual" },
  { name: "Joana Pimenta", persona: "denim", store: "jardins", drift: "casual-to-formal" },
  { name: "Thaís Ornelas", persona: "denim", store: "leblon", drift: "casual-to-formal", looksOnly: true },
  { name: "Henrique Toledo", persona: "men-tailoring", store: "jardins", drift: "men-formal-to-casual" },
  { name: "Leonor Vasconcelos", persona: "knits", store: "chiado", drift: "to-the-beach" },
  { name: "Paula Resende", persona: "linen", store: "jardins", palette: "white sage", drift: "pale-to-dark" },
  { name: "Camila Drummond", persona: "prints", store: "jardins", drift: "prints-to-plain" },
  { name: "Lorena Cavalcanti", persona: "romantic", store: "leblon", drift: "suits-to-evening" },
  { name: "Stella Aguiar", persona: "evening", store: "leblon", drift: "formal-to-casual", looksOnly: true },
  {
    name: "Amélie Fournier",
    persona: "collector",
    store: "chiado",
    country: "FR",
    city: "Paris",
    phone: "+33 6 39 98 ## ##",
  },
  {
    name: "Harriet Whitcombe",
    persona: "resort",
    store: "chiado",
    country: "GB",
    city: "London",
    phone: "+44 7700 900###",
  },
  { name: "Naomi Adler", persona: "tailored", store: "", country: "US", city: "New York", phone: "+1 212 555 01##" },
  { name: "Graça d'Orey", persona: "evening", store: "chiado", palette: "emerald gold", vip: true },
  { name: "Regina Sampaio", persona: "tailored", store: "jardins", palette: "camel ivory black", vip: true },
  { name: "Vera Lúcia Amaral", persona: "sale-hunter", store: "jardins" },
  { name: "Tomás Quintela", persona: "men-casual", store: "jardins", palette: "olive ecru" },
  { name: "Dora Valadares", persona: "gift-giver", store: "jardins" },
  { name: "Elisa Penteado", persona: "one-order", store: "jardins" },
  {
    name: "Rosângela Pádua",
    persona: "company-uniform",
    store: "leblon",
    company: "Hotel Ondina",
    palette: "white black",
  },
  {
    name: "Ivo Caldas",
    persona: "company-uniform",
    store: "jardins",
    company: "Galeria Vertente",
    palette: "black ivory",
  },
  {
    name: "Sandra Mourão",
    persona: "company-uniform",
    store: "jardins",
    company: "Restaurante Quintal da Sé",
    palette: "white black",
  },
  {
    name: "Filipa Rosado",
    persona: "company-uniform",
    store: "chiado",
    company: "Teatro da Ribeira",
    palette: "navy white",
  },
  {
    name: "Álvaro Lins",
    persona: "company-uniform",
    store: "",
    company: "Estúdio Arco Arquitetura",
    palette: "navy white",
  },
  {
    name: "Miriam Prado Leal",
    persona: "company-gifts",
    store: "jardins",
    company: "Leal & Figueira Advogados",
    palette: "oxblood camel",
  },
  {
    name: "Bernardo Xisto",
    persona: "company-gifts",
    store: "",
    company: "Editora Maré Alta",
    palette: "cobalt bottle green",
  },
];
