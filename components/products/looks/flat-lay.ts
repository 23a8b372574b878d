/** A piece to lay out, in drawing units. */
export type Lying = { slot: string; width: number; height: number };

/** Where it lies, in drawing units from the board's top left. `HEAD` units above it are kept for its number and tag. */
export type Place = { x: number; y: number; width: number; height: number };

export type FlatLay = { width: number; height: number; places: Place[] };

/** Room above each piece for its number and its "owns" tag. */
export const HEAD = 48;
const MARGIN = 32;
const GAP = 24;
/** Boards are at least this wide, so that a look of two pieces is not drawn twice the size of one of five. */
const WIDTH = 540;
const HEIGHT = 396;
/** Above the numbers of the topmost pieces. */
const TOP = 12;

// Left to right: what is worn on top, the middle of the look, its lower half.
const COLUMN: Record<string, number> = {
  outerwear: 0,
  "one-piece": 1,
  nightwear: 1,
  swim: 1,
  sport: 1,
  top: 2,
  bottom: 3,
};

type Column = number[];

/**
 * Lays a look out flat by slot: outer layer left, one-piece or top and bottom in the middle, shoes low right, bag and
 * accessories at the edges. One unit is one length for all pieces. Pieces never overlap, nor the room above them:
 * they stand in columns, and the board is as wide and high as the columns need.
 */
export function flatLay(pieces: readonly Lying[]): FlatLay {
  const columns = columnsOf(pieces);
  const widthOf = (column: Column) => Math.max(0, ...column.map((at) => pieces[at]?.width ?? 0));
  const heightOf = (column: Column) => column.reduce((sum, at) => sum + HEAD + (pieces[at]?.height ?? 0), 0);
  const content = columns.reduce((sum, column) => sum + widthOf(column), 0) + GAP * Math.max(0, columns.length - 1);
  const width = Math.max(WIDTH, content + 2 * MARGIN);
  const height = Math.max(HEIGHT, TOP + Math.max(0, ...columns.map(heightOf)) + MARGIN);
  // What is left over is shared out between the columns and the margins.
  const spare = (width - 2 * MARGIN - content) / (columns.length + 1);

  const places: Place[] = pieces.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  let left = MARGIN + spare;
  for (const column of columns) {
    const free = height - TOP - MARGIN - heightOf(column);
    // A single piece lies in the middle of its column, shoes at its foot; several reach from its head to its foot.
    const between = column.length > 1 ? free / (column.length - 1) : 0;
    let top = TOP + (column.length > 1 ? 0 : pieces[column[0] ?? 0]?.slot === "shoes" ? free : free / 2);
    for (const at of column) {
      const piece = pieces[at] as Lying;
      places[at] = {
        x: left + (widthOf(column) - piece.width) / 2,
        y: top + HEAD,
        width: piece.width,
        height: piece.height,
      };
      top += HEAD + piece.height + between;
    }
    left += widthOf(column) + GAP + spare;
  }
  return { width, height, places };
}

/** Which pieces stand in which column, from above. */
function columnsOf(pieces: readonly Lying[]): Column[] {
  const all = pieces.map((_, at) => at);
  const slotOf = (at: number) => pieces[at]?.slot ?? "";
  const large = all
    .filter((at) => slotOf(at) in COLUMN)
    .sort((a, b) => (COLUMN[slotOf(a)] ?? 0) - (COLUMN[slotOf(b)] ?? 0) || a - b);
  const shoes = all.filter((at) => slotOf(at) === "shoes");
  const bags = all.filter((at) => slotOf(at) === "bag");
  const rest = all.filter((at) => !large.includes(at) && slotOf(at) !== "shoes" && slotOf(at) !== "bag");
  const columns: Column[] = large.map((at) => [at]);

  // Up to two large pieces leave the right edge to the small ones: shoes at its foot, and what crowds it on a second edge.
  if (columns.length < 3) {
    const edge = [...rest, ...bags, ...shoes];
    if (edge.length > 3) columns.push(edge.slice(0, -3));
    if (edge.length > 0) columns.push(edge.slice(-3));
    return columns;
  }

  // Three columns fill the width: the bag goes under the first, shoes beside the hem, what is left over in between.
  const [first, second, third] = [columns[0], columns[1], columns.at(-1)] as [Column, Column, Column];
  const edges = [...bags, ...rest];
  first.push(...edges.splice(0, 1));
  if (edges.length === 0) second.push(...shoes);
  else {
    second.push(...edges.splice(0, 1));
    third.push(...shoes);
  }
  if (edges.length > 0) columns.push(edges);
  return columns;
}
