"use client";

import { ErrorState } from "@/components/ui/error-state";

/** Outside the signed-in pages, or when their frame failed. */
export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="mx-auto max-w-[640px] px-(--page-margin) py-24">
      <h1 className="text-display-l">This page did not load</h1>
      <ErrorState title="Something went wrong on our side." requestId={digest} onRetry={retry} className="mt-8">
        Nothing was changed.
      </ErrorState>
    </main>
  );
}
