import "server-only";
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type EvaluationReport, evaluationReportSchema, type TextsReport } from "@/lib/contracts/evaluation";
import type { Language } from "@/lib/contracts/profile";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { evaluationTasks, type Setting } from "@/lib/domain/evaluation/evaluation-tasks";
import { dossierAt } from "@/lib/domain/evaluation/history";
import { populationAt } from "@/lib/domain/evaluation/population-at";
import { BUILT_IN_VERSION } from "@/lib/domain/profile/analyse";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { AppError } from "@/lib/server/app-error";
import { evaluateTexts } from "@/lib/server/evaluation/evaluate-texts";
import { readLabels } from "@/lib/server/evaluation/labels-file";
import { readRecords } from "@/lib/server/evaluation/records-store";
import { importFolder } from "@/lib/server/imports/import-folder";

/**
 * Imports the folder into the (empty) database and measures the analysis on it, task by task. `wanted` keeps the tasks
 * whose name begins with one of these; none means all. Throws `invalid` when the folder cannot be imported.
 */
export async function evaluateFolder(
  folder: string,
  wanted: readonly string[],
  onProgress: (line: string) => void,
): Promise<EvaluationReport> {
  const clock = stopwatch();
  await importAll(folder);
  const seconds: Record<string, number> = { import: clock() };
  onProgress(`imported in ${seconds.import} s`);
  const records = await readRecords();
  seconds.read = clock();
  const labels = await readLabels(folder);
  const setting: Setting = { records, populationAt: populationAt(records), ...(labels ? { labels } : {}) };
  const tasks: EvaluationReport["tasks"] = [];
  for (const { name, run } of evaluationTasks) {
    if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
    clock();
    const found = run(setting);
    const took = clock();
    onProgress(`${name}: ${took} s`);
    tasks.push(...found.map((task) => ({ ...task, seconds: took })));
  }
  const { histories, products } = records;
  clock();
  const analysed = analyseEveryone(setting);
  seconds.analyse_everyone = clock();
  seconds.analyse_one = Math.round((1e5 * seconds.analyse_everyone) / Math.max(1, histories.length)) / 1e5;
  const count = (of: (history: (typeof histories)[number]) => readonly unknown[]) =>
    histories.reduce((sum, history) => sum + of(history).length, 0);
  return evaluationReportSchema.parse({
    folder: basename(folder),
    as_of: records.last_day,
    engine_version: BUILT_IN_VERSION,
    taxonomy_version: TAXONOMY_VERSION,
    sizes: {
      customers: histories.length,
      products: Object.keys(products).length,
      purchase_lines: count(({ lines }) => lines),
      events: count(({ events }) => events),
      rollup_rows: records.rollup_rows,
      population_bytes: analysed.populationBytes,
      signals_bytes: analysed.signalsBytes,
    },
    seconds,
    checksums: { population: analysed.population, signals: analysed.signals },
    tasks,
  });
}

/** Imports the folder into the (empty) database and measures the words of everybody's profile on the last day. */
export async function evaluateFolderTexts(folder: string, language: Language): Promise<TextsReport> {
  await importAll(folder);
  return evaluateTexts({ source: basename(folder), language });
}

async function importAll(folder: string): Promise<void> {
  const actor = { kind: "command", id: "eval", name: "npm run eval", role: "admin", stores: null } as const;
  const imported = await importFolder(folder, { actor });
  if (imported.status === "failed") throw new AppError("invalid", `Nothing of ${folder} could be imported.`);
}

/**
 * The signals of every customer on the last day, and what they are made of, as bytes and hashes: equal on every machine and
 * after every order of import.
 */
function analyseEveryone({ records, populationAt }: Setting) {
  const signals = createHash("sha256");
  let signalsBytes = 0;
  const population = records.last_day === null ? null : populationAt(records.last_day);
  const populationText = canonicalJson(population);
  for (const history of population ? records.histories : []) {
    const text = canonicalJson(computeSignals(dossierAt(records, history, population!.day), population!));
    signals.update(`${history.customer.id}\n${text}\n`);
    signalsBytes += Buffer.byteLength(text);
  }
  return {
    signals: signals.digest("hex"),
    signalsBytes,
    population: createHash("sha256").update(populationText).digest("hex"),
    populationBytes: Buffer.byteLength(populationText),
  };
}

/** Seconds since the last call, to a hundredth. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = Math.round((now - last) / 10) / 100;
    last = now;
    return seconds;
  };
}
