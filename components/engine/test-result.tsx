import { Check, CircleAlert } from "lucide-react";
import { cx } from "@/components/ui/cx";
import type { EngineTest } from "@/lib/contracts/engine";
import { latency, STRUCTURED } from "./engine-words";

/** What became of a test. */
export function TestResult({ result }: { result: EngineTest }) {
  const { ok, model, ms, first_ms, structured, problem } = result;
  const Icon = ok ? Check : CircleAlert;
  return (
    <div className={cx("max-w-[60ch] border-l-2 pl-4", ok ? "border-positive" : "border-negative")}>
      <p>
        <Icon
          aria-hidden="true"
          className={cx("mr-1.5 inline size-4 align-[-3px] [stroke-width:1.5]", ok ? "text-positive" : "text-negative")}
        />
        <strong className="break-words font-semibold">
          {ok ? `${model} answers.` : problem ? `${model} did not answer.` : `${model} answers, but not in form.`}
        </strong>{" "}
        {structured && STRUCTURED[structured]}
        {problem?.detail}
      </p>
      <p className="mt-1 text-quiet tabular-nums">
        {first_ms === null
          ? `It failed after ${latency(ms)}.`
          : `First words after ${latency(first_ms)}, all after ${latency(ms)}.`}
      </p>
    </div>
  );
}
