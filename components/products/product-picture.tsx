"use client";

import { useState } from "react";
import { cx } from "@/components/ui/cx";
import type { ProductCard } from "@/lib/contracts/product";
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
  const [broken, setBroken] = useState<string | null>(null);
  const source = product.image_url;
  const box = cx("block size-full", className);
  if (source !== null && source !== broken) {
    const fail = () => setBroken(source);
    return (
      // biome-ignore lint/performance/noImgElement: a retailer's own address, which our server must not fetch
      <img
        src={source}
        alt={decorative ? "" : product.name}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={fail}
        // An image may have failed before this code ran.
        ref={(image) => {
          if (image?.complete && image.naturalWidth === 0) fail();
        }}
        className={cx(box, inset === undefined ? "object-contain" : "object-cover")}
      />
    );
  }
  return (
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
}
