import { ChangePlot } from "@/components/pictures/change-plot";
import { ScoreBar } from "@/components/pictures/score-bar";
import type { Signals } from "@/lib/contracts/signals";
import { attributeWords } from "./attribute-words";

/** Room beyond the larger of score and threshold, so that neither stands at the very end of the bar. */
const ROOM = 1.15;

/** Whether the customer behaves differently, by the test, and which attributes moved. */
export function BehaviorChange({ change, customers }: { change: Signals["new_behavior"]; customers: number }) {
  const { score, threshold } = change;
  const scale = Math.max(score ?? 0, threshold ?? 0, 0.01) * ROOM;
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-display-s">New behaviour: {change.value ? "yes" : "no"}</h3>
        {score !== null && threshold !== null && (
          <p className="text-quiet text-small tabular-nums">
            score {score.toFixed(2)}, threshold {threshold.toFixed(2)}
          </p>
        )}
      </div>
      {score !== null && threshold !== null ? (
        <div className="mt-2">
          <ScoreBar score={Math.max(0, score / scale)} threshold={threshold / scale} />
        </div>
      ) : (
        <p className="mt-2 text-quiet text-small">
          Too little to compare: {change.items} {change.items === 1 ? "piece" : "pieces"} bought or viewed lately,{" "}
          {change.baseline_items} before.
        </p>
      )}
      {change.reasons.length > 0 && (
        <ChangePlot
          className="mt-3"
          caption="Share in the past 12 months against the last 14 days"
          changes={change.reasons.map((reason) => ({
            label: attributeWords(reason.attribute, reason.value),
            before: reason.before,
            after: reason.after,
            population: reason.population,
          }))}
          legend={{
            before: "before",
            after: "last 14 days",
            population: `all ${new Intl.NumberFormat("en").format(customers)} customers`,
          }}
        />
      )}
      {score !== null && change.reasons.length === 0 && (
        <p className="mt-3 text-quiet text-small">
          The {change.items} {change.items === 1 ? "piece" : "pieces"} bought or viewed lately are like the{" "}
          {change.baseline_items} before.
        </p>
      )}
    </div>
  );
}
