// npm run recompute -- [DIR]: recomputes in SQL what the profiles of the demo (or of a retailer's folder) state.
import { resolve } from "node:path";
import { lastDay } from "@/lib/server/evaluation/profile-texts-store";
import { importFolder } from "@/lib/server/imports/import-folder";
import { recompute } from "@/lib/server/recompute/recompute";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { runProgram } from "./steps/stopping";
import { demoDay, openThrowawayDatabase } from "./steps/throwaway-database";

const actor = { kind: "command", id: "recompute", name: "npm run recompute", role: "admin", stores: null } as const;
const shown = 40;

await runProgram(async () => {
  const [folder, ...more] = process.argv.slice(2);
  if (more.length > 0 || folder?.startsWith("-")) throw new Error("Usage: npm run recompute -- [DIR]");
  await openThrowawayDatabase("recompute");
  if (folder) await importFolder(resolve(process.env.INIT_CWD ?? ".", folder), { actor });
  else await seedDemo({ today: demoDay });
  const asOf = folder ? await lastDay() : demoDay;
  if (asOf === null) throw new Error(`${folder} has neither purchases nor views.`);
  const { profiles, facts, audited, findings } = await recompute(asOf);
  console.log(
    `${profiles} profiles as of ${asOf}: ${facts} facts and ${audited} looks, offers and texts recomputed in SQL.`,
  );
  for (const { rule, customer_id, fact, told, found } of findings.slice(0, shown))
    console.log(`${rule}, customer ${customer_id}, ${fact}\n  told   ${told}\n  found  ${found}`);
  if (findings.length > shown) console.log(`... and ${findings.length - shown} more.`);
  console.log(findings.length === 0 ? "All agree." : `${findings.length} do not agree.`);
  if (findings.length > 0) process.exitCode = 1;
});
