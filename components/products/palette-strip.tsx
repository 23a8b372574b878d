import { cx } from "@/components/ui/cx";
import type { Swatch } from "@/lib/contracts/customer";
import { ClothSwatch } from "./cloth-swatch";
import { paletteBands, paletteWords } from "./palette";

type PaletteStripProps = {
  palette: readonly Swatch[];
  /** 8 to 44 px. */
  height?: number;
  /** Names and shares under the bands; on a phone, as one line. */
  labels?: boolean;
  className?: string;
};

/** Bands narrower than this (percent) carry no name under them: the words for readers have them all. */
const NAMED = 4.5;

/** A customer's colours, width by share. Draws nothing for an empty palette. */
export function PaletteStrip({ palette, height = 12, labels = false, className }: PaletteStripProps) {
  const bands = paletteBands(palette);
  if (bands.length === 0) return null;
  const words = paletteWords(bands);
  return (
    <div className={className}>
      <div
        role="img"
        aria-label={words}
        title={words}
        className="flex gap-0.5"
        style={{ height: Math.min(44, Math.max(8, height)) }}
      >
        {bands.map(({ key, hex, pattern, percent }) => (
          <div key={key} className="min-w-1 basis-0" style={{ flexGrow: percent }}>
            <ClothSwatch hex={hex} pattern={pattern} scale={height < 16 ? 0.6 : 0.9} className="h-full" />
          </div>
        ))}
      </div>
      {labels && (
        <>
          <div aria-hidden="true" className={cx("mt-1.5 flex gap-0.5 text-label max-sm:hidden")}>
            {bands.map(({ key, name, percent }) => (
              <span key={key} className="min-w-1 basis-0 truncate" style={{ flexGrow: percent }}>
                {percent >= NAMED && key !== "other" && (
                  <>
                    {name} <span className="text-quiet">{Math.round(percent)}</span>
                  </>
                )}
              </span>
            ))}
          </div>
          <p aria-hidden="true" className="mt-1.5 text-small sm:hidden">
            {words.replaceAll("%", "")}
          </p>
        </>
      )}
    </div>
  );
}
