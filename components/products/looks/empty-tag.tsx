import { drawingBounds, drawingOf } from "@/components/products/silhouettes/drawings";

/** A hang tag in dashes: nothing fills this slot, the list says why. */
export function EmptyTag() {
  const { parts } = drawingOf("unknown");
  const { x, y, width, height } = drawingBounds("unknown");
  const outlines = parts.filter(([role]) => role === "seam" || role === "body");
  return (
    <svg
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
      className="block size-full overflow-visible text-rule"
    >
      {outlines.map(([role, d]) => (
        <path
          key={d}
          d={d}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray={role === "body" ? "5 4" : undefined}
        />
      ))}
      <circle cx="65" cy="50" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
