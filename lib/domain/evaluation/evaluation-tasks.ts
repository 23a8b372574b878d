import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { Population } from "@/lib/domain/population";
import { distinctiveTasks } from "./distinctive-task";
import { graftTasks } from "./graft-task";
import type { Records } from "./history";
import { nextOrderTasks } from "./next-order-task";
import { nextValueTasks } from "./next-value-task";
import type { Labels } from "./occasion-labels";
import { occasionTasks } from "./occasion-task";
import { priceTasks } from "./price-task";
import { sizeTasks } from "./size-task";
import { taggingTasks } from "./tagging-task";

export type Setting = { records: Records; populationAt: (day: Day) => Population; labels?: Labels };
type Measured = Omit<EvaluationTask, "seconds">;

/** Everything `npm run eval` measures, in the order it prints. */
export const evaluationTasks: readonly { name: string; run: (setting: Setting) => Measured[] }[] = [
  { name: "next-category", run: (s) => nextValueTasks(s.records, s.populationAt, "category", "next-category") },
  { name: "next-type", run: (s) => nextValueTasks(s.records, s.populationAt, "type", "next-type") },
  { name: "next-color", run: (s) => nextValueTasks(s.records, s.populationAt, "color", "next-color") },
  { name: "new-behavior", run: (s) => graftTasks(s.records, s.populationAt) },
  { name: "next-order", run: (s) => nextOrderTasks(s.records, s.populationAt) },
  { name: "tagging", run: (s) => taggingTasks(s.records) },
  { name: "distinctive", run: (s) => distinctiveTasks(s.records, s.populationAt) },
  { name: "price", run: (s) => priceTasks(s.records, s.populationAt) },
  { name: "size", run: (s) => sizeTasks(s.records) },
  { name: "occasion", run: (s) => occasionTasks(s.records, s.labels) },
];
