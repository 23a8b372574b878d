/** What a part of a drawing is; `paint.ts` says how each is coloured. */
export type Role =
  | "body"
  | "panel"
  | "inside"
  | "contrast"
  | "shade"
  | "light"
  | "seam"
  | "stitch"
  | "rib"
  | "trim"
  | "border"
  | "metal"
  | "chain"
  | "ring"
  | "sole"
  | "welt"
  | "insole"
  | "insole-shade"
  | "buttons"
  | "strap"
  | "handle"
  | "frame"
  | "lens"
  | "face";

export type Part = readonly [role: Role, path: string];

/** A drawing in drawing units. One unit is one length on every board: a coat is longer than a jacket. */
export type Drawing = { label: string; width: number; height: number; parts: readonly Part[] };

export function drawing(label: string, width: number, height: number, parts: Part[]): Drawing {
  return { label, width, height, parts };
}

export type Point = [x: number, y: number];
type Segment = { command: "M" | "L" | "C" | "Q" | "Z"; points: Point[] };

const POINTS = { M: 1, L: 1, C: 3, Q: 2, Z: 0 } as const;

/** Reads a path of absolute M, L, C, Q and Z: all the drawings use, so that they can be flipped and moved. */
export function parsePath(path: string): Segment[] {
  const tokens = path.match(/[MLCQZ]|-?\d*\.?\d+/g) ?? [];
  const segments: Segment[] = [];
  let command: Segment["command"] = "M";
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? "";
    if (/[MLCQZ]/.test(token)) {
      command = token as Segment["command"];
      at += 1;
    }
    const points: Point[] = [];
    for (let point = 0; point < POINTS[command]; point += 1) {
      points.push([Number(tokens[at]), Number(tokens[at + 1])]);
      at += 2;
    }
    segments.push({ command, points });
  }
  return segments;
}

const round = (value: number) => Number(value.toFixed(1));

function writePath(segments: Segment[]): string {
  return segments
    .map(({ command, points }) => command + points.map(([x, y]) => `${round(x)},${round(y)}`).join(" "))
    .join(" ");
}

function map(path: string, move: (point: Point) => Point): string {
  return writePath(parsePath(path).map(({ command, points }) => ({ command, points: points.map(move) })));
}

const flip = (path: string, axis: number) => map(path, ([x, y]) => [2 * axis - x, y]);

const shift = (path: string, dx: number, dy: number) => map(path, ([x, y]) => [x + dx, y + dy]);

/** The path and its mirror image about the vertical axis: two sleeves, two seams. */
export function mirror(path: string, axis = 100): string {
  return `${path} ${flip(path, axis)}`;
}

/** A closed outline from its left half, drawn from the top centre down to the bottom centre. */
export function closed(leftHalf: string, axis = 100): string {
  const left = parsePath(leftHalf).filter(({ command }) => command !== "Z");
  const right = parsePath(flip(leftHalf, axis)).filter(({ command }) => command !== "Z");
  const ends = right.map(({ points }) => points.at(-1) as Point);
  const bottom = left.at(-1)?.points.at(-1) as Point;
  const joint = ends.at(-1) as Point;
  const back: Segment[] = Math.abs(bottom[0] - joint[0]) > 0.1 ? [{ command: "L", points: [joint] }] : [];
  for (let index = right.length - 1; index > 0; index -= 1) {
    const { command, points } = right[index] as Segment;
    // Walked backwards, the control points change places and the segment ends where it began.
    back.push({ command, points: [...points.slice(0, -1).reverse(), ends[index - 1] as Point] });
  }
  return `${writePath([...left, ...back])} Z`;
}

const KAPPA = 0.5523;

/** A circle as four curves, so that it flips and moves like any other path. */
export function dot(x: number, y: number, radius = 2.2): string {
  const k = round(radius * KAPPA * 10) / 10;
  const curve = (...points: number[]) => `C${points.map(round).join(",")}`;
  return [
    `M${round(x - radius)},${round(y)}`,
    curve(x - radius, y - k, x - k, y - radius, x, y - radius),
    curve(x + k, y - radius, x + radius, y - k, x + radius, y),
    curve(x + radius, y + k, x + k, y + radius, x, y + radius),
    curve(x - k, y + radius, x - radius, y + k, x - radius, y),
    "Z",
  ].join(" ");
}

/** Several circles in one path: buttons, eyelets. */
export function dots(...circles: [x: number, y: number, radius?: number][]): string {
  return circles.map((circle) => dot(...circle)).join(" ");
}

/** Two of the same seen from the side, the far one first, `dx` to the right; the near one `dy` lower. */
export function pair(parts: Part[], dx: number, dy: number): Part[] {
  return [
    ...parts.map(([role, path]): Part => [role, shift(path, dx, 0)]),
    ...parts.map(([role, path]): Part => [role, shift(path, 0, dy)]),
  ];
}

/** The left one and its mirror image, seen from above, across the given width. */
export function twin(parts: Part[], width: number): Part[] {
  return [...parts, ...parts.map(([role, path]): Part => [role, flip(path, width / 2)])];
}
