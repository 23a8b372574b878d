import { Gift, Ruler, Sun } from "lucide-react";
import type { Signals } from "@/lib/contracts/signals";

type Rival = Signals["new_behavior"]["rivals"][number];

const KINDS = {
  gift: { icon: Gift, question: "A gift?" },
  season: { icon: Sun, question: "The season?" },
  new_size: { icon: Ruler, question: "A new size?" },
} as const;

const VERDICTS: Record<Rival["verdict"], string> = {
  likely: "Likely.",
  in_part: "In part.",
  unlikely: "Unlikely.",
  unknown: "Cannot be told.",
};

/** The other explanations of a change, each with a verdict and its reason. */
export function Rivals({ rivals }: { rivals: Rival[] }) {
  return (
    <div>
      <h3 className="aside">Could it be something else?</h3>
      <ul className="mt-2">
        {rivals.map((rival) => {
          const { icon: Icon, question } = KINDS[rival.kind];
          return (
            <li key={rival.kind} className="flex gap-3 border-t py-2.5 last:border-b">
              <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-quiet [stroke-width:1.5]" />
              <div className="min-w-0">
                <p>
                  {question} <strong className="font-semibold">{VERDICTS[rival.verdict]}</strong>
                </p>
                <p className="text-quiet">{rival.reason}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
