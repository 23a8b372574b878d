import type { Day } from "@/lib/contracts/day";
import { type Random, random } from "@/lib/domain/random";
import { type CastMember, cast } from "./data/cast";
import { cities, menNames, surnames, womenNames } from "./data/names";
import type { Persona, Rhythm } from "./data/persona";
import { personas } from "./data/personas";
import { type Scale, scales } from "./data/types";
import { addDays } from "./days";
import { changedTaste, personalTaste, type Taste } from "./taste";

/** A customer as the generator knows them: the file's row, and what moves them. */
export type DemoCustomer = {
  id: string;
  name: string;
  row: Record<string, string>;
  persona: Persona;
  role: CastMember | null;
  store: string;
  since: Day;
  taste: Taste;
  /** The taste from `changedOn` on; null when nothing changed. */
  changed: Taste | null;
  changedOn: Day;
  rhythm: Rhythm;
  /** Visits a day. */
  visits: number;
  online: number;
  sizeOn: (scale: Scale) => string;
};

/** Days before the anchor on which the changed customers changed: their whole last fortnight is new. */
export const CHANGE_DAYS = 13;
export const HISTORY_DAYS = 730;

export const unaccented = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const digits = (form: string, r: Random) => form.replace(/#/g, () => String(r.int(0, 9)));

/** A name nobody has yet; some carry two surnames. */
function newName(gender: "f" | "m", r: Random, taken: Set<string>): string {
  for (;;) {
    const last = r.chance(0.25) ? `${r.pick(surnames)} ${r.pick(surnames)}` : r.pick(surnames);
    const name = `${r.pick(gender === "f" ? womenNames : menNames)} ${last}`;
    const [, a, b] = name.split(" ");
    if (taken.has(name) || a === b) continue;
    taken.add(name);
    return name;
  }
}

/** A CPF's form with check digits that are wrong on purpose: it belongs to nobody. Elsewhere nine digits. */
function documentOf(country: string, r: Random): string {
  if (country !== "BR") return digits("2########", r);
  const base = digits("#########", r);
  const check = (text: string) => {
    const sum = [...text].reduce((total, d, i) => total + Number(d) * (text.length + 1 - i), 0);
    return String(((sum * 10) % 11) % 10);
  };
  const first = check(base);
  const wrong = String((Number(check(base + first)) + 5) % 10);
  return `${base}${first}${wrong}`.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, "$1.$2.$3-$4");
}

function makeCustomer(
  seed: string,
  anchor: Day,
  index: number,
  persona: Persona,
  role: CastMember | null,
  taken: Set<string>,
): DemoCustomer {
  const r = random(seed, "customer", index);
  const id = `LV${20_000 + index * 37}`;
  const company = role?.company ?? "";
  const gender = persona.gender;
  const name = role?.name ?? newName(gender, r, taken);
  const home = r.weighted(cities, ([, , , store, weight]) => (role?.store && store !== role.store ? 0 : weight))!;
  const [city, country, phone, nearest] = [
    role?.city ?? home[0],
    role?.country ?? home[1],
    role?.phone ?? home[2],
    home[3],
  ];
  const store = role ? role.store : r.chance(0.12) ? "" : nearest;
  const bare = unaccented(name)
    .replace(/[^a-z ]/g, "")
    .split(" ");
  const email = company
    ? `${bare[0]}@${unaccented(company).replace(/[^a-z]/g, "")}.example`
    : `${bare[0]}.${bare.at(-1)}${r.int(1, 99)}${id.slice(-2)}@example.com`;
  const fresh = persona.kind === "one-order" || persona.kind === "views";
  const since = fresh
    ? addDays(anchor, -r.int(45, 200))
    : addDays(anchor, -r.int(r.chance(0.8) ? HISTORY_DAYS : 420, 2600));
  const taste = personalTaste(persona, random(seed, "taste", index), role?.palette);
  const build = (r.next() + r.next() + r.next()) / 3;
  const feet = (r.next() + r.next() + r.next()) / 3;
  const [low, high] = persona.visits;
  const row = {
    customer_id: id,
    name,
    email: company || r.chance(0.93) ? email : "",
    phone: r.chance(0.88) ? digits(phone, r) : "",
    document: r.chance(0.7) ? documentOf(country, r) : "",
    birth_date: !company && r.chance(0.6) ? addDays("1956-01-01", r.int(0, 17_000)) : "",
    gender: !company && r.chance(0.75) ? (gender === "f" ? "female" : "male") : "",
    city,
    country,
    store,
    customer_type: company ? "company" : "person",
    company,
    vip: role?.vip || (!company && !persona.kind && r.chance(0.1)) ? "true" : r.chance(0.5) ? "false" : "",
    profiling_consent: role?.refused ? "false" : r.chance(0.45) ? "true" : "",
    marketing_consent: role?.refused ? "false" : r.weighted(["true", "false", ""], (v) => (v === "false" ? 1 : 4))!,
    created_at: `${since}T${String(r.int(13, 22))}:${String(r.int(10, 59))}:00Z`,
  };
  return {
    id,
    name,
    row,
    persona,
    role,
    store,
    since,
    taste,
    changed: role?.drift ? changedTaste(taste, role.drift) : null,
    changedOn: addDays(anchor, -CHANGE_DAYS),
    rhythm: role?.rhythm ?? r.pick(persona.rhythms),
    visits: (low + r.next() * (high - low)) / 7,
    online: store ? persona.online : 1,
    sizeOn: (scale) => {
      const sizes = scales[scale];
      const place = /Shoes/.test(scale) ? feet : build;
      return sizes[Math.min(sizes.length - 1, Math.floor(place * sizes.length))] ?? "";
    },
  };
}

/** All customers of the house, the cast first within each persona. The list never depends on the day. */
export function customersOf(seed: string, anchor: Day): DemoCustomer[] {
  const taken = new Set(cast.map((member) => member.name));
  let index = 0;
  return personas.flatMap((persona) => {
    const members = cast.filter((member) => member.persona === persona.key);
    return Array.from({ length: persona.customers }, (_, nth) =>
      makeCustomer(seed, anchor, index++, persona, members[nth] ?? null, taken),
    );
  });
}
