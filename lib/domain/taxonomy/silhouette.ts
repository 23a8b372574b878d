import type { Slot } from "@/lib/contracts/tags";
import type { GarmentEntry } from "./garment-index";
import { words } from "./text";

const bySlot: Partial<Record<Slot, string>> = {
  top: "top",
  bottom: "trousers-wide",
  "one-piece": "dress-midi",
  outerwear: "jacket",
  shoes: "flat",
  bag: "bag",
  jewellery: "necklace",
  underwear: "lingerie",
  hosiery: "socks",
  nightwear: "pyjamas",
  swim: "swimsuit",
  sport: "sport-top",
  beauty: "beauty",
  home: "home",
};
const young = new Set(["girls", "boys", "kids", "baby"]);

/** Every drawing the taxonomy may ask for. */
export const silhouettes: readonly string[] =
  "blazer jacket coat trench trousers-wide trousers-slim suit-trousers-men jeans leggings shorts skirt-midi skirt-pencil blouse shirt tshirt knit cardigan top vest hoodie sport-top dress-midi dress-slip gown jumpsuit heels sandal loafer flat sneaker boot tote bag clutch backpack scarf square belt hat cap sunglasses gloves tie watch necklace earrings bracelet ring lingerie socks tights pyjamas swimsuit swim-trunks kids-dress kids-top beauty home unknown".split(
    " ",
  );

/** Name of the drawing that stands in for a picture. */
export function pickSilhouette(
  slot: Slot | null,
  garment: GarmentEntry | null,
  department: string | null,
  name: string,
  opening: string,
): string {
  if (!garment) return (slot && bySlot[slot]) ?? "unknown";
  const child = department !== null && young.has(department);
  if (child && garment.slot === "one-piece" && garment.silhouette.startsWith("dress")) return "kids-dress";
  if (child && garment.slot === "top") return "kids-top";
  if (department === "men" && garment.silhouette === "swimsuit") return "swim-trunks";
  if (department === "men" && garment.type === "suit trousers") return "suit-trousers-men";
  if (garment.type === "suit trousers") return "trousers-slim";
  const tokens = new Set(words(`${name} ${opening}`));
  if (garment.silhouette === "trousers-wide" && ["skinny", "slim", "cigarette"].some((w) => tokens.has(w)))
    return "trousers-slim";
  if (garment.type === "trousers" && department === "men") return "trousers-slim";
  if (garment.type === "skirt" && ["pencil", "tube", "lapis", "lapiz"].some((w) => tokens.has(w)))
    return "skirt-pencil";
  if (garment.silhouette === "sandal" && tokens.has("heels")) return "heels";
  return garment.silhouette;
}
