"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { customerKeys } from "@/lib/client/customers/customer-keys";
import { noAnswer } from "@/lib/client/http/problem-error";
import type { SetCorrection } from "@/lib/contracts/correction";
import type { Profile } from "@/lib/contracts/profile";

/** What a person does to a claim. */
export type ClaimChange = { key: string } & ({ set: SetCorrection } | { undo: true; restore: boolean });

/** The change is kept, but the version that obeys it was not written: trying again writes only that. */
export class NotWritten extends Error {
  constructor(cause: unknown) {
    super("The change is kept; no new version was written.", { cause });
    this.name = "NotWritten";
  }
}

/** Loaded at the first press: most visits only read. */
async function loadCalls() {
  try {
    const [corrections, profiles] = await Promise.all([
      import("./correction-calls"),
      import("@/lib/client/profiles/generate-profile"),
    ]);
    return { ...corrections, ...profiles };
  } catch {
    throw noAnswer();
  }
}

/**
 * Keeps a change of a claim, then writes the version that obeys it. Fails with NotWritten when only the second did: the
 * same change given again is not sent twice.
 */
export function useChangeClaim(customerId: string) {
  const queryClient = useQueryClient();
  const kept = useRef<ClaimChange>(undefined);
  return useMutation<Profile, Error, ClaimChange>({
    mutationFn: async (change) => {
      const { setCorrection, undoCorrection, generateProfile } = await loadCalls();
      if (kept.current !== change) {
        if ("set" in change) await setCorrection(customerId, change.key, change.set);
        else await undoCorrection(customerId, change.key, change.restore);
        kept.current = change;
      }
      try {
        return await generateProfile(customerId);
      } catch (error) {
        throw new NotWritten(error);
      }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: customerKeys.lists() }),
  });
}
