import { useId } from "react";
import { cx } from "@/components/ui/cx";
import { isHex } from "./silhouettes/color";
import { STONE } from "./silhouettes/paint";
import { PatternFill } from "./silhouettes/pattern-fill";
import { patternOf } from "./silhouettes/patterns";

type ClothSwatchProps = { hex: string | null; pattern?: string | null; scale?: number; className?: string };

/** A piece of cloth: its colour, with the pattern laid on. Decoration; the words stand beside it. */
export function ClothSwatch({ hex, pattern = null, scale = 0.75, className }: ClothSwatchProps) {
  const id = useId();
  const color = isHex(hex) ? hex : STONE;
  const cloth = patternOf(pattern);
  return (
    <span
      aria-hidden="true"
      style={{ backgroundColor: color }}
      className={cx("block overflow-hidden ring-1 ring-ink/10 ring-inset", className)}
    >
      {cloth && (
        <svg aria-hidden="true" className="block size-full">
          <defs>
            <PatternFill id={id} name={cloth} color={color} scale={scale} />
          </defs>
          <rect width="100%" height="100%" fill={`url(#${id})`} />
        </svg>
      )}
    </span>
  );
}
