// npm run worker: works on the queue of DATABASE_URL until told to stop. Any number may run.
import { disconnect } from "@/lib/server/db/client";
import { expireReservations } from "@/lib/server/engine/budget-store";
import { forgetOldGenerations } from "@/lib/server/generations/generation-store";
import { runGeneration } from "@/lib/server/generations/run-generation";
import { forgetOldKeys } from "@/lib/server/http/idempotency-store";
import { log } from "@/lib/server/http/log";
import { retagIfOutdated } from "@/lib/server/imports/retag-all";
import { runUploadedImport } from "@/lib/server/imports/run-uploaded-import";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { type JobHandlers, workJobs } from "@/lib/server/jobs/work-jobs";
import { getPopulation } from "@/lib/server/population/get-population";
import { writeProfiles } from "@/lib/server/runs/write-profiles";
import { deliverWebhook } from "@/lib/server/webhooks/deliver-webhook";
import { forgetOldDeliveries } from "@/lib/server/webhooks/deliveries";
import { relayDeliveries } from "@/lib/server/webhooks/send-soon";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";
import { atEnd, runProgram } from "./steps/stopping";

await runProgram(async () => {
  atEnd(disconnect);
  const workspace = await requireWorkspace();
  if (await retagIfOutdated()) log().info("The products are tagged again, with the new taxonomy.");
  const worker = await workJobs(
    {
      "generate-profiles": writeProfiles,
      "write-generation": runGeneration,
      "run-import": runUploadedImport,
      "snapshot-population": async () => ({ snapshot: (await getPopulation(await today(workspace))).id }),
      "deliver-webhook": deliverWebhook,
      "relay-webhooks": relayDeliveries,
      "tidy-up": async () => ({
        keys: await forgetOldKeys(),
        messages: await forgetOldDeliveries(),
        generations: await forgetOldGenerations(),
        reservations: await expireReservations(),
      }),
    } satisfies JobHandlers,
    { timeZone: workspace.timeZone },
  );
  atEnd(closeSender);
  atEnd(worker.stop);
  // What became due while no worker ran does not wait for the next full minute.
  await relayDeliveries();
  log().info("The worker is ready.");
  await new Promise<never>(() => {});
});
