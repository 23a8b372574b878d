"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerKeys } from "@/lib/client/customers/customer-keys";
import { noAnswer } from "@/lib/client/http/problem-error";
import type { Profile } from "@/lib/contracts/profile";

/** The call with the contract it parses by: loaded at the first press, since most visits to a page only read it. */
async function loadCall() {
  try {
    return await import("./generate-profile");
  } catch {
    throw noAnswer();
  }
}

/** Writes a new version of one customer's profile. The lists that show its lines are read again. */
export function useGenerateProfile(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation<Profile>({
    mutationFn: async () => (await loadCall()).generateProfile(customerId),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: customerKeys.lists() }),
  });
}
