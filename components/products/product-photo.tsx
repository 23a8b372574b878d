"use client";

import { type ReactNode, useState } from "react";

type ProductPhotoProps = {
  source: string;
  alt: string;
  /** Shown instead when the image does not load. Handed in drawn, so that the drawings stay out of the browser. */
  fallback: ReactNode;
  className?: string;
};

/** A retailer's own image, or what stands in for it. */
export function ProductPhoto({ source, alt, fallback, className }: ProductPhotoProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (source === broken) return fallback;
  const fail = () => setBroken(source);
  return (
    // biome-ignore lint/performance/noImgElement: a retailer's own address, which our server must not fetch
    <img
      src={source}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={fail}
      // An image may have failed before this code ran.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0) fail();
      }}
      className={className}
    />
  );
}
