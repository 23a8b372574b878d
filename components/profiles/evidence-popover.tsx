"use client";

import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import { useClaimChange } from "@/components/corrections/use-claim-change";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import type { Correction } from "@/lib/contracts/correction";
import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Day, Evidence, ProfileContent } from "@/lib/contracts/profile";
import { allowedActions } from "@/lib/domain/claims/allowed-actions";
import { claimText } from "@/lib/domain/claims/claim-text";
import { claimMark, claimsAround } from "./claim-marks";
import { EvidencePanel } from "./evidence-panel";
import { claimEvidence, recordKey } from "./evidence-summary";

/** What opened it: a hover closes by itself, a press stays and takes the focus. */
export type Opening = "hover" | "press";
export type Opened = { claim: string; by: Opening; text: string; span: HTMLElement; mark: HTMLElement };

/** What it takes to set claims where they are read. */
export type Setting = {
  customerId: string;
  content: ProfileContent;
  /** In force now. */
  corrections: Correction[];
  /** The number the next version will have; null where an old version is read, which nothing changes. */
  next: number | null;
};

export type KnownEvidence = {
  claims: Claim[];
  evidence: Evidence[];
  records: EvidenceRecord[];
  today: Day;
  /** Null where claims are only read. */
  setting: Setting | null;
};

type EvidencePopoverProps = KnownEvidence & {
  opened: Opened | null;
  onEnter: () => void;
  onLeave: () => void;
  /** It stays until it is closed, as if it had been pressed. */
  onHold: () => void;
  onClose: () => void;
};

/** The one evidence popover of a page, at the sentence that opened it; on a phone a sheet from below. */
export function EvidencePopover({ opened, onEnter, onLeave, onHold, onClose, ...known }: EvidencePopoverProps) {
  const { claims, evidence, records, setting, today } = known;
  const [writing, setWriting] = useState<string | null>(null);
  const [around, setAround] = useState<string[]>([]);
  const byKey = useMemo(
    () => ({
      claims: new Map(claims.map((claim) => [claim.key, claim])),
      evidence: new Map(evidence.map((fact) => [fact.id, fact])),
      records: new Map(records.map((record) => [recordKey(record), record])),
    }),
    [claims, evidence, records],
  );
  // The popover points at the end of the sentence, which may run over several lines.
  const anchor = useMemo(
    () => ({
      current: opened && {
        getBoundingClientRect: () => [...opened.span.getClientRects()].at(-1) ?? opened.mark.getBoundingClientRect(),
      },
    }),
    [opened],
  );
  const claim = opened ? byKey.claims.get(opened.claim) : undefined;
  const shown = claim && claimEvidence(claim, byKey.evidence, byKey.records);
  const close = useCallback(() => {
    setWriting(null);
    onClose();
  }, [onClose]);
  const changing = useClaimChange(setting?.customerId ?? "", close);
  const isWriting = claim !== undefined && writing === claim.key;
  const actions = !claim || !setting || setting.next === null ? [] : allowedActions(claim.key).actions;
  const correction = claim && setting?.corrections.find(({ key }) => key === claim.key);

  const write = () => {
    if (!claim || !actions.includes("correct") || changing.pending) return;
    changing.forget();
    onHold();
    setWriting(claim.key);
  };
  const change = (next: Parameters<typeof changing.run>[0]) => {
    onHold();
    setAround(claimsAround(next.key));
    changing.run(next);
  };
  /** Letters do what their buttons do, outside of fields. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!claim || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === "e" && actions.includes("correct")) write();
    else if (letter === "p" && actions.includes("pin") && !correction)
      change({ key: claim.key, set: { action: "pin" } });
    else return;
    event.preventDefault();
  };

  return (
    <Popover open={claim !== undefined} onOpenChange={(open) => !open && close()}>
      {opened && <PopoverAnchor virtualRef={anchor} />}
      {opened && claim && shown && (
        <PopoverContent
          sheet
          // The foot belongs to the panel: its buttons stay there while the records scroll.
          className="pb-0"
          label={`Evidence for “${opened.text}”`}
          heading={shown.rests}
          onPointerEnter={onEnter}
          onPointerLeave={onLeave}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={(event) => opened.by === "hover" && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opened.by === "press") claimMark([opened.claim, ...around])?.focus();
          }}
          onEscapeKeyDown={(event) => {
            if (!isWriting) return;
            event.preventDefault();
            setWriting(null);
          }}
          onInteractOutside={(event) => {
            // What is being written is not lost to a press beside it.
            if (isWriting || opened.span.contains(event.target as Node)) event.preventDefault();
          }}
        >
          <EvidencePanel
            key={claim.key}
            claim={claim}
            text={opened.text}
            said={setting ? claimText(setting.content, claim) : opened.text}
            shown={shown}
            correction={correction ?? null}
            setting={setting}
            today={today}
            changing={changing}
            writing={isWriting}
            onWrite={write}
            onStopWriting={() => setWriting(null)}
            onChange={change}
            onClose={close}
          />
        </PopoverContent>
      )}
    </Popover>
  );
}
