// npm run eval -- DIR [--json FILE] [--task NAME]: how good the analysis is on a retailer's folder, against baselines.
// npm run eval -- --texts [DIR] [--language CODE] [--json FILE]: how the words of profiles read, of the demo without DIR.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { disconnect } from "@/lib/server/db/client";
import { cloneDatabase, dropDatabase } from "@/lib/server/db/databases";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { ensureTestTemplate, testPrefix } from "@/lib/server/db/test-template";
import { evaluateFolder, evaluateFolderTexts } from "@/lib/server/evaluation/evaluate-folder";
import { evaluateTexts } from "@/lib/server/evaluation/evaluate-texts";
import { generateRetailer, seedFor } from "@/prisma/seed/generate-retailer";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { completeEnvironment } from "./steps/environment";
import { type EvaluationArguments, evaluationArguments } from "./steps/evaluation-arguments";
import { printReport } from "./steps/print-report";
import { printTextsReport } from "./steps/print-texts-report";
import { atEnd, runProgram } from "./steps/stopping";

await runProgram(async () => {
  const wanted = evaluationArguments(process.argv.slice(2));
  const from = process.env.INIT_CWD ?? ".";
  const home = embeddedHome();
  const server = await joinEmbeddedServer(home);
  atEnd(server.release, server.kill);
  // A database of its own, whatever DATABASE_URL names: the folder is imported, measured and forgotten.
  const admin = server.url("postgres");
  const name = `${testPrefix()}eval`;
  await cloneDatabase(admin, await ensureTestTemplate(admin), name);
  atEnd(() => dropDatabase(admin, name));
  completeEnvironment(home, server.url(name));
  atEnd(disconnect);
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
  const asOf = "2026-11-23";
  await seedDemo({ today: asOf });
  const { truths } = generateRetailer(seedFor(asOf), asOf);
  const origins = new Map(
    truths.map(({ customerId, persona, data }) => [customerId, { persona, full: data === "full" }]),
  );
  return { asOf, origins };
}
