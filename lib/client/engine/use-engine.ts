"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson, fetchTagged } from "@/lib/client/http/fetch-json";
import type { ChangeEngine, EngineSettings, EngineSpending, EngineTest } from "@/lib/contracts/engine";
import { operations } from "@/lib/contracts/operations";
import { engineKeys, SPENDING_DAYS } from "./engine-keys";

/** The settings, and the tag of their state. */
export type TaggedEngine = { body: EngineSettings; etag: string };

const { path, response } = operations.getEngine;

/** Reads the settings again. */
export const useReadEngine = () =>
  useMutation<TaggedEngine, Error, void>({ mutationFn: () => fetchTagged<EngineSettings>(response, path) });

/** Changes settings of the language model, unless somebody else changed them since `etag`: that is a ProblemError then. */
export function useChangeEngine() {
  const queryClient = useQueryClient();
  return useMutation<TaggedEngine, Error, { change: ChangeEngine; etag: string }>({
    mutationFn: ({ change, etag }) =>
      fetchTagged<EngineSettings>(response, path, { method: "PATCH", body: change, ifMatch: etag }),
    // Today's account is told in the currency of the settings, with their budget.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: engineKeys.all }),
  });
}

/** Asks the language model in force something small, which counts as spent. */
export function useTestEngine() {
  const queryClient = useQueryClient();
  const test = operations.testEngine;
  return useMutation<EngineTest, Error, void>({
    mutationFn: () => fetchJson<EngineTest>(test.response, test.path, { method: test.method }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: engineKeys.all }),
  });
}

/** What the language model took in the last days. */
export function useSpending() {
  const spending = operations.getEngineSpending;
  return useQuery({
    queryKey: engineKeys.spending(SPENDING_DAYS),
    queryFn: ({ signal }) =>
      fetchJson<EngineSpending>(spending.response, `${spending.path}?days=${SPENDING_DAYS}`, { signal }),
  });
}
