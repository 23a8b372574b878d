import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { ImportPage } from "@/components/imports/import-page";
import { importKeys } from "@/lib/client/imports/import-keys";
import { makeQueryClient } from "@/lib/client/query-client";
import { operations } from "@/lib/contracts/operations";
import { env } from "@/lib/server/env";
import { listImports } from "@/lib/server/imports/read-imports";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  await requireSettingsActor("/settings/imports");
  const queryClient = makeQueryClient();
  const [{ timeZone }] = await Promise.all([
    requireWorkspace(),
    queryClient.prefetchInfiniteQuery({
      queryKey: importKeys.list(),
      queryFn: () => listImports(operations.listImports.query.parse({})),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ImportPage timeZone={timeZone} maxBytes={env().IMPORT_MAX_MB * 1024 * 1024} />
    </HydrationBoundary>
  );
}
