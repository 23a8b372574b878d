export const workspace = {
  name: "Lavra",
  timeZone: "America/Sao_Paulo",
  currency: "BRL",
  language: "en",
  phoneCountry: "BR",
};

export const stores = [
  { id: "jardins", name: "Jardins", city: "São Paulo" },
  { id: "leblon", name: "Leblon", city: "Rio de Janeiro" },
  { id: "chiado", name: "Chiado", city: "Lisbon" },
];

export type StaffMember = {
  email: string;
  name: string;
  role: "admin" | "marketer" | "salesperson";
  storeIds: string[];
  /** Printed at the start of the demo; who has none cannot sign in. */
  password: string | null;
};

export const staff: StaffMember[] = [
  {
    email: "beatriz@lavra.example",
    name: "Beatriz Tavares",
    role: "salesperson",
    storeIds: ["jardins"],
    password: "window-by-the-hem",
  },
  {
    email: "marina@lavra.example",
    name: "Marina Couto",
    role: "marketer",
    storeIds: [],
    password: "four-letters-monday",
  },
  { email: "otavio@lavra.example", name: "Otávio Reis", role: "admin", storeIds: [], password: "every-row-is-named" },
  { email: "caio@lavra.example", name: "Caio Prates", role: "salesperson", storeIds: ["jardins"], password: null },
  { email: "livia@lavra.example", name: "Lívia Monteiro", role: "salesperson", storeIds: ["leblon"], password: null },
  { email: "duarte@lavra.example", name: "Duarte Pimentel", role: "salesperson", storeIds: ["chiado"], password: null },
];
