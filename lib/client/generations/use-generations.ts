"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerKeys } from "@/lib/client/customers/customer-keys";
import { noAnswer } from "@/lib/client/http/problem-error";
import type { Generation } from "@/lib/contracts/generation";
import type { Language } from "@/lib/contracts/profile";

/** The calls with the contract they parse by: loaded when they are needed, since most visits to a page only read it. */
export async function loadGenerationCalls() {
  try {
    return await import("./generation-calls");
  } catch {
    throw noAnswer();
  }
}

export function useStartGeneration(customerId: string, language?: Language) {
  return useMutation<Generation>({
    mutationFn: async () => (await loadGenerationCalls()).startGeneration(customerId, language),
  });
}

/** The lists that show a customer's lines are read again: it may have been finished a moment before. */
export function useCancelGeneration(customerId: string, id: string) {
  const queryClient = useQueryClient();
  return useMutation<Generation>({
    mutationFn: async () => (await loadGenerationCalls()).cancelGeneration(customerId, id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: customerKeys.lists() }),
  });
}
