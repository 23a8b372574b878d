import { Bar } from "./bar";

/** A score against the threshold it must pass, both from 0 to 1, as a thin bar with a tick. */
export function ScoreBar({ score, threshold }: { score: number; threshold: number }) {
  return (
    <div>
      <Bar value={score} tick={threshold} height={3} />
      <span className="sr-only">
        Score {score.toFixed(2)}, threshold {threshold.toFixed(2)}
      </span>
    </div>
  );
}
