import type { Day } from "@/lib/contracts/day";
import { random } from "@/lib/domain/random";
import { accessories } from "./data/models-accessories";
import { dressing } from "./data/models-dresses";
import { men } from "./data/models-men";
import { other } from "./data/models-other";
import { tailoring } from "./data/models-tailoring";
import { scales, types } from "./data/types";
import { addDays, month } from "./days";

export type Piece = {
  id: string;
  type: string;
  name: string;
  color: string;
  pattern: string;
  material: string;
  description: string;
  occasion: string;
  price: number;
  sizes: readonly string[];
  availableFrom: Day;
};

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const HISTORY_DAYS = 730;

/**
 * Four in ten pieces are older than the history; the others come out all through it, so that there is always something
 * new in a favourite colour, and a few after the anchor.
 */
function launch(seed: string, anchor: Day, id: string): Day {
  const r = random(seed, "launch", id);
  if (r.chance(0.4)) return addDays(anchor, -HISTORY_DAYS - r.int(30, 900));
  if (r.chance(0.08)) return addDays(anchor, r.int(5, 150));
  return addDays(anchor, -r.int(4, HISTORY_DAYS));
}

/** Every piece of the catalogue, also those that come out after `anchor`; colourways of one design share its name or carry the colour in it. */
export function pieces(seed: string, anchor: Day): Piece[] {
  return [...tailoring, ...dressing, ...accessories, ...other, ...men].flatMap((model, index) => {
    const [type, name, material, price, colors, description, occasion = ""] = model;
    const { scale } = types.get(type)!;
    return colors.split("|").map((colorway, nth): Piece => {
      const [color = "", pattern = ""] = colorway.split("/");
      const id = `${1001 + index}-${String(nth + 1).padStart(2, "0")}`;
      return {
        id,
        type,
        name: name.replace("{c}", color).replace("{C}", capital(color)),
        color: capital(color),
        pattern: pattern ? capital(pattern) : color ? "Solid" : "",
        material: capital(material),
        description,
        occasion,
        price,
        sizes: scales[scale],
        availableFrom: launch(seed, anchor, id),
      };
    });
  });
}

/** Stock of one day as the stock column tells it: generous, with gaps; a few pieces are gone, a few are not told. */
export function stock(seed: string, piece: Piece, day: Day): string {
  const fate = random(seed, "stock", piece.id).next();
  if (fate < 0.02) return "";
  const soldOut = fate > 0.97;
  const sizes = piece.sizes.length > 0 ? piece.sizes : [""];
  // Shelves change every month; the last pieces of a size come and go.
  const shelf = random(seed, "shelf", piece.id, day.slice(0, 7));
  return Object.entries({ jardins: 0.93, leblon: 0.88, chiado: 0.82 })
    .flatMap(([store, carried]) => {
      const carries = shelf.chance(carried);
      return sizes.map((size, i) => {
        const edge = sizes.length > 2 && (i === 0 || i === sizes.length - 1);
        const quantity = shelf.chance(edge ? 0.4 : 0.14) ? 0 : shelf.int(1, edge ? 3 : 6);
        return `${size}@${store}=${carries && !soldOut ? quantity : 0}`;
      });
    })
    .join(";");
}

/** What a piece costs on a day: list price, or less in January, July and the last ten days of November for some pieces. */
export function priceOn(seed: string, piece: Piece, day: Day): number {
  const sale = saleOn(day);
  if (!sale) return piece.price;
  const r = random(seed, "sale", piece.id, day.slice(0, 4), sale);
  const fresh = piece.availableFrom > addDays(day, -60);
  if (fresh || !r.chance(0.5)) return piece.price;
  return Math.round(piece.price * r.pick([0.5, 0.6, 0.7, 0.7]));
}

export function saleOn(day: Day): "summer" | "winter" | "november" | null {
  const date = Number(day.slice(8));
  if (month(day) === 1 && date >= 4) return "summer";
  if (month(day) === 7 && date >= 4) return "winter";
  return month(day) === 11 && date >= 20 ? "november" : null;
}

/** A row of products.csv. */
export function productRow(seed: string, piece: Piece, day: Day): Record<string, string> {
  const { category, department } = types.get(piece.type)!;
  return {
    product_id: piece.id,
    name: piece.name,
    category,
    color: piece.color,
    material: piece.material,
    pattern: piece.pattern,
    department,
    brand: "Lavra",
    price: piece.price.toFixed(2),
    currency: "BRL",
    sizes: piece.sizes.join("|"),
    stock: stock(seed, piece, day),
    image_url: "",
    description: piece.description,
    occasion: piece.occasion,
    available_from: piece.availableFrom,
  };
}
