// npm run eval -- DIR [--json FILE] [--task NAME]: how good the analysis is on a retailer's folder, against baselines.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { disconnect } from "@/lib/server/db/client";
import { cloneDatabase, dropDatabase } from "@/lib/server/db/databases";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { ensureTestTemplate, testPrefix } from "@/lib/server/db/test-template";
import { evaluateFolder } from "@/lib/server/evaluation/evaluate-folder";
import { completeEnvironment } from "./steps/environment";
import { evaluationArguments } from "./steps/evaluation-arguments";
import { printReport } from "./steps/print-report";
import { atEnd, runProgram } from "./steps/stopping";

await runProgram(async () => {
  const { folder, json, tasks } = evaluationArguments(process.argv.slice(2));
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
  const report = await evaluateFolder(resolve(from, folder), tasks, (line) => console.error(line));
  printReport(report);
  if (json) writeFileSync(resolve(from, json), `${JSON.stringify(report, null, 2)}\n`);
});
