// npm run eval -- DIR [--json FILE] [--task NAME]: how good the analysis is on a retailer's folder, against baselines.
// npm run eval -- --texts [DIR] [--language CODE] [--json FILE]: how the words of profiles read, of the demo without DIR.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { evaluateFolder, evaluateFolderTexts } from "@/lib/server/evaluation/evaluate-folder";
import { evaluateTexts } from "@/lib/server/evaluation/evaluate-texts";
import { generateRetailer, seedFor } from "@/prisma/seed/generate-retailer";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { type EvaluationArguments, evaluationArguments } from "./steps/evaluation-arguments";
import { printReport } from "./steps/print-report";
import { printTextsReport } from "./steps/print-texts-report";
import { runProgram } from "./steps/stopping";
import { demoDay, openThrowawayDatabase } from "./steps/throwaway-database";

await runProgram(async () => {
  const wanted = evaluationArguments(process.argv.slice(2));
  const from = process.env.INIT_CWD ?? ".";
  await openThrowawayDatabase("eval");
  const report = wanted.kind === "texts" ? await reportTexts(wanted) : await reportAnalysis(wanted);
  if (wanted.json) writeFileSync(resolve(from, wanted.json), `${JSON.stringify(report, null, 2)}\n`);

  async function reportAnalysis({ folder, tasks }: Wanted<"analysis">) {
    const report = await evaluateFolder(resolve(from, folder), tasks, (line) => console.error(line));
    printReport(report);
    return report;
  }

  async function reportTexts({ folder, language }: Wanted<"texts">) {
    const report = folder
      ? await evaluateFolderTexts(resolve(from, folder), language)
      : await evaluateTexts({ source: "demo", language, ...(await fillDemo()) });
    printTextsReport(report);
    return report;
  }
});

type Wanted<K extends EvaluationArguments["kind"]> = Extract<EvaluationArguments, { kind: K }>;

/** The demo as it stands on its first day, and what its customers were made from: its figures are the same every day. */
async function fillDemo() {
  const asOf = demoDay;
  await seedDemo({ today: asOf });
  const { truths } = generateRetailer(seedFor(asOf), asOf);
  const origins = new Map(
    truths.map(({ customerId, persona, data }) => [customerId, { persona, full: data === "full" }]),
  );
  return { asOf, origins };
}
