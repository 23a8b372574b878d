// npm run worker: works on the queue of DATABASE_URL until told to stop. Any number may run.
import { disconnect } from "@/lib/server/db/client";
import { log } from "@/lib/server/http/log";
import { retagIfOutdated } from "@/lib/server/imports/retag-all";
import { runUploadedImport } from "@/lib/server/imports/run-uploaded-import";
import { workJobs } from "@/lib/server/jobs/work-jobs";
import { getPopulation } from "@/lib/server/population/get-population";
import { writeProfiles } from "@/lib/server/runs/write-profiles";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";
import { atEnd, runProgram } from "./steps/stopping";

await runProgram(async () => {
  atEnd(disconnect);
  const workspace = await requireWorkspace();
  if (await retagIfOutdated()) log().info("The products are tagged again, with the new taxonomy.");
  const worker = await workJobs(
    {
      "generate-profiles": writeProfiles,
      "run-import": runUploadedImport,
      "snapshot-population": async () => ({ snapshot: (await getPopulation(await today(workspace))).id }),
    },
    { timeZone: workspace.timeZone },
  );
  atEnd(worker.stop);
  log().info("The worker is ready.");
  await new Promise<never>(() => {});
});
