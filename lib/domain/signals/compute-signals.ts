import type { Signals } from "@/lib/contracts/signals";
import { changeWindow } from "@/lib/domain/behavior/change-window";
import { judgeWindow } from "@/lib/domain/behavior/detect-change";
import type { Dossier } from "@/lib/domain/dossier";
import type { Population } from "@/lib/domain/population";
import { giftSignal } from "./gift-signal";
import { nextValues } from "./next-values";
import { boughtPieces } from "./pieces";
import { countsOf } from "./population-share";
import { priceSignal } from "./price-signal";
import { rhythmSignal } from "./rhythm-signal";
import { sizeSignal } from "./size-signal";
import { styleSignals } from "./style-signals";
import { returnSignal, valueSignal } from "./value-signal";

/**
 * Everything a machine may want to know of a customer, from purchases kept up to `as_of`. Without purchases lists are
 * empty and figures null (see `computeViewSignals` for style from views). Pure: the same dossier and population give
 * the same signals, in whatever order lines and events come.
 */
export function computeSignals(dossier: Dossier, population: Population): Signals {
  const pieces = boughtPieces(dossier);
  const lines = dossier.lines.filter((line) => line.day <= dossier.as_of);
  return {
    ...styleSignals(pieces, "purchase", dossier.as_of, population),
    price: priceSignal(pieces, dossier, countsOf(population.purchase.all, "price_band")),
    sizes: sizeSignal(pieces, dossier.as_of),
    rhythm: rhythmSignal(lines, dossier.as_of, population.rhythm),
    next_categories: nextValues(pieces, "category", population),
    next_types: nextValues(pieces, "type", population),
    next_colors: nextValues(pieces, "color", population),
    new_behavior: judgeWindow(changeWindow(dossier, pieces), population),
    gifts: giftSignal(pieces),
    returns: returnSignal(lines),
    value: valueSignal(lines),
  };
}
