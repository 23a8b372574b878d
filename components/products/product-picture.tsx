import { cx } from "@/components/ui/cx";
import type { ProductCard } from "@/lib/contracts/product";
import { ProductPhoto } from "./product-photo";
import { Silhouette } from "./silhouettes/silhouette";

type ProductPictureProps = {
  product: Pick<ProductCard, "name" | "image_url" | "silhouette" | "hex" | "pattern">;
  /** The words stand beside it: readers skip it. */
  decorative?: boolean;
  /** Cuts a drawing's sheet to its marks. */
  cropped?: boolean;
  /** Px kept free around a drawing; a photograph goes to the edge and fills the box. */
  inset?: number;
  className?: string;
};

/** The product's image; without one, or when it does not load, its silhouette in colour and pattern. */
export function ProductPicture({ product, decorative = false, cropped, inset, className }: ProductPictureProps) {
  const box = cx("block size-full", className);
  const drawing = (
    <Silhouette
      name={product.silhouette}
      hex={product.hex}
      pattern={product.pattern}
      label={decorative ? undefined : product.name}
      cropped={cropped}
      style={inset === undefined ? undefined : { padding: inset }}
      className={cx(box, "piece")}
    />
  );
  if (product.image_url === null) return drawing;
  return (
    <ProductPhoto
      source={product.image_url}
      alt={decorative ? "" : product.name}
      fallback={drawing}
      className={cx(box, inset === undefined ? "object-contain" : "object-cover")}
    />
  );
}
