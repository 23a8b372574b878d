"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerKeys } from "@/lib/client/customers/customer-keys";
import { fetchJson } from "@/lib/client/http/fetch-json";
import type { Profile } from "@/lib/contracts/profile";
import { profileSchema } from "@/lib/contracts/profile";

/** Writes a new version of one customer's profile. The lists that show its lines are read again. */
export function useGenerateProfile(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation<Profile>({
    mutationFn: () =>
      fetchJson<Profile>(profileSchema, `/api/v1/customers/${encodeURIComponent(customerId)}/profile`, {
        method: "POST",
        body: { engine: "built-in" },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: customerKeys.lists() }),
  });
}
