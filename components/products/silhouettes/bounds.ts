import { type Drawing, type Point, parsePath } from "./geometry";

/** The smallest box around the marks of a drawing, which is less than its sheet. */
export type Bounds = { x: number; y: number; width: number; height: number };

const STEPS = 8;

/** The point at `share` (0 to 1) of a line or a curve with these control points (de Casteljau). */
function along(points: readonly Point[], share: number): Point {
  if (points.length === 1) return points[0] as Point;
  const next = points.slice(1).map(([x, y], at): Point => {
    const [fromX, fromY] = points[at] as Point;
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return along(next, share);
}

/** Bounds of all parts' paths, in drawing units; curves are followed at a few points each. */
export function boundsOf({ parts }: Drawing): Bounds {
  const seen: Point[] = [];
  for (const [, path] of parts) {
    let from: Point | null = null;
    for (const { points } of parsePath(path)) {
      const to = points.at(-1);
      if (!to) continue;
      const curve: Point[] = from === null || points.length === 1 ? [to] : [from, ...points];
      const steps = curve.length === 1 ? 1 : STEPS;
      for (let step = 1; step <= steps; step += 1) seen.push(along(curve, step / steps));
      from = to;
    }
  }
  const xs = seen.map(([x]) => x);
  const ys = seen.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
