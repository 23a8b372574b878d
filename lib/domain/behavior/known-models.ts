import type { ChangePiece, ChangeWindow } from "./change-window";

/** A name that more of a customer's products bear is a word ("Dress"), not a model that comes in colours. */
const MOST_COLOURS = 3;
/** What part of a window a stranger is taken to know. */
const STRANGER_KNOWS = 0.05;

/**
 * How far the recent window goes back to what the customer had before: ln (1 + k) / (1 + n / 20), k the different
 * products and models among its n pieces that the history holds too. A customer who buys the same T-shirt in another
 * colour has not changed, whatever else the basket holds.
 */
export function scoreKnownModels({ recent, baseline }: ChangeWindow): number {
  const modelOf = modelsOf([...baseline, ...recent]);
  const before = new Set(baseline.map(modelOf));
  const known = new Set(recent.map(modelOf).filter((model) => before.has(model)));
  return Math.log((1 + known.size) / (1 + STRANGER_KNOWS * recent.length));
}

function modelsOf(pieces: readonly ChangePiece[]): (piece: ChangePiece) => string {
  const named = ({ model, values }: ChangePiece) => `${model}\n${values.type[0] ?? ""}\n${values.department[0] ?? ""}`;
  const products = new Map<string, Set<string>>();
  for (const piece of pieces) {
    const own = products.get(named(piece)) ?? new Set<string>();
    products.set(named(piece), own.add(piece.product_id));
  }
  return (piece) =>
    piece.model !== null && products.get(named(piece))!.size <= MOST_COLOURS ? named(piece) : piece.product_id;
}
