import type { ReactNode } from "react";
import { formatMoney } from "@/components/products/format-money";
import { ProductTile } from "@/components/products/product-tile";
import { cx } from "@/components/ui/cx";
import type { ProductCard } from "@/lib/contracts/product";
import type { Look } from "@/lib/contracts/profile";
import { type NumberedPiece, numberPieces, pieceName } from "./look-pieces";

type LookListProps = {
  look: Pick<Look, "pieces">;
  products: readonly ProductCard[];
  /** The second line of a piece; by default price, size and stock, or what the engine says of it. */
  note?: (numbered: NumberedPiece) => ReactNode;
  /** At the end of a piece: a button that swaps it. */
  action?: (numbered: NumberedPiece) => ReactNode;
  /** Tiles instead of numbers, for a phone where the board is far above. */
  tiles?: boolean;
  locale?: string;
  className?: string;
};

/** The pieces of a look, numbered as on its board; an open slot with its reason. */
export function LookList({ look, products, note, action, tiles = false, locale, className }: LookListProps) {
  return (
    <ol className={cx("divide-y", className)}>
      {numberPieces(look, products).map((numbered) => (
        <li key={numbered.number} className="flex items-start gap-3 py-2.5 first:pt-0">
          {tiles && numbered.product ? (
            <ProductTile product={numbered.product} width={40} decorative />
          ) : (
            <span className="w-3.5 shrink-0 pt-px text-label text-quiet tabular-nums">{numbered.number}</span>
          )}
          <div className="min-w-0 flex-1">
            <p className={numbered.product ? undefined : "text-tentative"}>{pieceName(numbered)}</p>
            <p className="text-quiet text-small">
              {note ? note(numbered) : <PieceNote numbered={numbered} locale={locale} />}
            </p>
          </div>
          {action?.(numbered)}
        </li>
      ))}
    </ol>
  );
}

/** "Owns", or price, size and stock; for an open slot, the reason. */
export function PieceNote({ numbered: { piece, product }, locale }: { numbered: NumberedPiece; locale?: string }) {
  if (!product) return piece.why;
  if (piece.owned) return <em className="font-serif text-[15px] text-accent leading-none">Owns</em>;
  const stock = piece.in_stock === null ? null : piece.in_stock ? "in stock" : "not in stock";
  return [piece.price && formatMoney(piece.price, locale), piece.size, stock].filter(Boolean).join("\u2002·\u2002");
}
