import { cx } from "@/components/ui/cx";
import type { ProductCard } from "@/lib/contracts/product";
import { ProductPicture } from "./product-picture";

type ProductTileProps = {
  product: Pick<ProductCard, "name" | "image_url" | "silhouette" | "hex" | "pattern">;
  /** Width in px; the height follows. 36 in a row, 52 in evidence, 72 in a history. */
  width?: number;
  /** The name stands beside it already. */
  decorative?: boolean;
  className?: string;
};

/** A product on a small board. Never a grey box. */
export function ProductTile({ product, width = 52, decorative, className }: ProductTileProps) {
  return (
    <span
      style={{ width }}
      title={product.name}
      className={cx("block self-start aspect-[5/6] shrink-0 overflow-hidden rounded-tile border bg-board", className)}
    >
      <ProductPicture product={product} decorative={decorative} inset={Math.round(width * 0.1)} />
    </span>
  );
}
