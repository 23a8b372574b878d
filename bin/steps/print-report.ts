import type { EvaluationReport, EvaluationTask } from "@/lib/contracts/evaluation";

/** Prints a report as a person reads it: a line a task, then its baselines with the paired differences. */
export function printReport({ folder, as_of, sizes, seconds, checksums, tasks }: EvaluationReport): void {
  const list = (numbers: Record<string, number>, unit: string) =>
    Object.entries(numbers)
      .map(([name, number]) => `${name.replaceAll("_", " ")} ${number}${unit}`)
      .join(", ");
  console.log(`${folder}, up to ${as_of ?? "-"}: ${list(sizes, "")}; ${list(seconds, " s")}`);
  for (const task of tasks) printTask(task);
  console.log("");
  for (const [name, sum] of Object.entries(checksums)) console.log(`${name} sha256 ${sum}`);
}

function printTask({
  name,
  scope,
  metric,
  n,
  value,
  interval,
  baselines,
  paired,
  detail,
  seconds,
}: EvaluationTask): void {
  console.log(`\n${name}, ${scope}: ${metric} ${figure(value)} ${range(interval)}, n = ${n}, ${seconds} s`);
  for (const [baseline, score] of Object.entries(baselines))
    console.log(`  against ${baseline.padEnd(12)} ${figure(score)}  ours minus it ${range(paired[baseline] ?? null)}`);
  for (const [key, number] of Object.entries(detail ?? {})) console.log(`  ${key} ${figure(number)}`);
}

const figure = (value: number | null) => (value === null ? "-" : value.toFixed(4));
const range = (interval: [number, number] | null) =>
  interval ? `[${figure(interval[0])}, ${figure(interval[1])}]` : "[-]";
