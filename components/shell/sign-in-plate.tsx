import { LookBoard } from "@/components/products/looks/look-board";
import type { ProductCard } from "@/lib/contracts/product";
import type { LookPiece } from "@/lib/contracts/profile";

const drawn = (slot: string, silhouette: string, hex: string, pattern: string | null = null): ProductCard => ({
  id: silhouette,
  name: silhouette,
  image_url: null,
  silhouette,
  slot,
  type: null,
  color: null,
  hex,
  pattern,
  price: null,
});

/** A plate of the lookbook. It stands for nobody: pieces without names, in the colours of the season. */
const plate = [
  drawn("outerwear", "coat", "#b58a5a"),
  drawn("one-piece", "dress-midi", "#1f4536"),
  drawn("shoes", "heels", "#6b1f2b"),
  drawn("bag", "tote", "#6b1f2b"),
  drawn("accessory", "square", "#efe7d6", "floral"),
];

const pieces: LookPiece[] = plate.map((product) => ({
  slot: product.slot ?? "other",
  product_id: product.id,
  owned: false,
  in_stock: null,
  size: null,
  price: null,
  why: "",
}));

/** The picture beside the sign-in: decoration, hidden from readers. */
export function SignInPlate() {
  return (
    <div
      aria-hidden="true"
      className="hidden items-center justify-center border-hairline border-l bg-board p-12 lg:flex"
    >
      <LookBoard look={{ pieces }} products={plate} numbered={false} className="max-w-[560px] border-0" />
    </div>
  );
}
