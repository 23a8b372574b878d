import { ProductPicture } from "@/components/products/product-picture";
import { drawingBounds } from "@/components/products/silhouettes/drawings";
import { cx } from "@/components/ui/cx";
import type { ProductCard } from "@/lib/contracts/product";
import type { Look } from "@/lib/contracts/profile";
import { EmptyTag } from "./empty-tag";
import { flatLay } from "./flat-lay";
import { type NumberedPiece, numberPieces, pieceName } from "./look-pieces";
import { OwnsTag } from "./owns-tag";

type LookBoardProps = {
  look: Pick<Look, "pieces">;
  products: readonly ProductCard[];
  /** Numbers on the pieces, where a list with the same numbers follows. */
  numbered?: boolean;
  className?: string;
};

/** A look laid out flat. One drawing unit is one length on the board; each piece is numbered as in the list. */
export function LookBoard({ look, products, numbered = true, className }: LookBoardProps) {
  const pieces = numberPieces(look, products);
  const lay = flatLay(
    pieces.map(({ piece, product }) => {
      const { width, height } = drawingBounds(product?.silhouette ?? "unknown");
      return { slot: piece.slot, width, height };
    }),
  );
  const percent = (part: number, whole: number) => `${Number(((100 * part) / whole).toFixed(3))}%`;
  return (
    <div
      role="img"
      aria-label={boardWords(pieces)}
      style={{ aspectRatio: `${Math.round(lay.width)} / ${Math.round(lay.height)}` }}
      className={cx("relative w-full overflow-hidden rounded-tile border bg-board break-inside-avoid", className)}
    >
      {pieces.map((numberedPiece, at) => {
        const place = lay.places[at];
        if (!place) return null;
        const { number, piece, product } = numberedPiece;
        return (
          <div
            key={number}
            className="absolute"
            style={{
              left: percent(place.x, lay.width),
              top: percent(place.y, lay.height),
              width: percent(place.width, lay.width),
              height: percent(place.height, lay.height),
            }}
          >
            {product ? <ProductPicture product={product} decorative cropped /> : <EmptyTag />}
            <div className="absolute bottom-full left-0 mb-1.5 flex items-center gap-1.5">
              {numbered && <PieceNumber>{number}</PieceNumber>}
              {piece.owned && <OwnsTag />}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function PieceNumber({ children }: { children: number }) {
  return (
    <span className="flex size-[17px] items-center justify-center rounded-full border border-rule bg-board font-medium text-[10.5px] leading-none">
      {children}
    </span>
  );
}

function boardWords(pieces: readonly NumberedPiece[]): string {
  const words = pieces.map((numbered) => {
    const name = pieceName(numbered);
    if (!numbered.product) return `${name}: nothing yet`;
    return numbered.piece.owned ? `${name}, owned` : name;
  });
  return `The look laid out: ${words.join("; ")}`;
}
