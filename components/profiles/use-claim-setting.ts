"use client";

import { type KeyboardEvent, useCallback, useEffect, useState } from "react";
import { failureLine, failureWords } from "@/components/corrections/change-words";
import { useClaimChange } from "@/components/corrections/use-claim-change";
import { toast } from "@/components/ui/toast";
import type { ClaimChange } from "@/lib/client/corrections/use-change-claim";
import type { Correction } from "@/lib/contracts/correction";
import type { ProfileContent } from "@/lib/contracts/profile";
import { allowedActions } from "@/lib/domain/claims/allowed-actions";
import { claimsAround } from "./claim-marks";

/** What it takes to set claims where they are read. */
export type Setting = {
  customerId: string;
  content: ProfileContent;
  /** In force now. */
  corrections: Correction[];
  /** The number the next version will have; null where an old version is read, which nothing changes. */
  next: number | null;
};

type Opening = {
  /** Key of the claim that is open. */
  open: string | null;
  /** It stays until it is closed, as if it had been pressed; `held`, whatever else is pressed. */
  onHold: (held: boolean) => void;
  onClose: () => void;
};

/** Correcting, pinning, rejecting and undoing in the popover that is open. */
export function useClaimSetting(setting: Setting | null, { open, onHold, onClose }: Opening) {
  const [writing, setWriting] = useState<string | null>(null);
  const [around, setAround] = useState<string[]>([]);
  const close = useCallback(() => {
    setWriting(null);
    onClose();
  }, [onClose]);
  const changing = useClaimChange(setting?.customerId ?? "", close);
  const { error, latest, forget, pending } = changing;
  const isSeen = latest !== null && open === latest.key;
  useEffect(() => {
    if (!error || !latest || isSeen) return;
    // It was closed meanwhile: what went wrong is said all the same.
    toast(failureLine(failureWords(error, latest)));
    forget();
  }, [error, latest, isSeen, forget]);

  const isWriting = open !== null && writing === open;
  const actions = open === null || !setting || setting.next === null ? [] : allowedActions(open).actions;
  const correction = setting?.corrections.find(({ key }) => key === open) ?? null;

  const write = () => {
    if (!actions.includes("correct") || pending) return;
    forget();
    onHold(true);
    setWriting(open);
  };
  const stopWriting = () => {
    if (!pending) forget();
    onHold(false);
    setWriting(null);
  };
  const change = (next: ClaimChange) => {
    onHold(isWriting);
    setAround(claimsAround(next.key));
    changing.run(next);
  };
  const dismiss = () => {
    if (!pending) forget();
    close();
  };
  /** Letters do what their buttons do, outside of fields. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (open === null || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === "e" && actions.includes("correct")) write();
    else if (letter === "p" && actions.includes("pin") && !correction) change({ key: open, set: { action: "pin" } });
    else return;
    event.preventDefault();
  };
  /** `around`: the claims to go on to when this one is gone, nearest first. */
  return { changing, correction, isWriting, around, write, stopWriting, change, dismiss, onKeyDown };
}
