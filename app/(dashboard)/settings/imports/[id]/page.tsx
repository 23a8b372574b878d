import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { ImportDetail } from "@/components/imports/import-detail";
import { importKeys } from "@/lib/client/imports/import-keys";
import { makeQueryClient } from "@/lib/client/query-client";
import { operations } from "@/lib/contracts/operations";
import { AppError } from "@/lib/server/app-error";
import { requireImport } from "@/lib/server/imports/read-imports";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "An import" };

export default async function OneImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requireSettingsActor(`/settings/imports/${encodeURIComponent(id)}`);
  if (!operations.getImport.params.safeParse({ id }).success) notFound();
  const [record, { timeZone }] = await Promise.all([
    requireImport(id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    }),
    requireWorkspace(),
  ]);
  const queryClient = makeQueryClient();
  queryClient.setQueryData(importKeys.detail(id), record);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ImportDetail id={id} timeZone={timeZone} />
    </HydrationBoundary>
  );
}
