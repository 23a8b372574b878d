"use client";

import { useMemo } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import type { Day } from "@/lib/contracts/day";
import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Evidence, Language } from "@/lib/contracts/profile";
import { claimText } from "@/lib/domain/claims/claim-text";
import { claimMark } from "./claim-marks";
import { EvidencePanel } from "./evidence-panel";
import { claimEvidence, recordKey } from "./evidence-summary";
import { type Setting, useClaimSetting } from "./use-claim-setting";

/** What opened it: a hover closes by itself, a press stays and takes the focus. */
export type Opening = "hover" | "press";
export type Opened = {
  claim: string;
  by: Opening;
  text: string;
  span: HTMLElement;
  mark: HTMLElement;
  /** Something is being written in it: no other claim takes its place. */
  held?: boolean;
};

export type KnownEvidence = {
  /** Of the claims' texts: readers pronounce them by it. */
  language: Language;
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
  /** It stays until it is closed, as if it had been pressed; `held`, whatever else is pressed. */
  onHold: (held: boolean) => void;
  onClose: () => void;
};

/** The one evidence popover of a page, at the sentence that opened it; on a phone a sheet from below. */
export function EvidencePopover({ opened, onEnter, onLeave, onHold, onClose, ...known }: EvidencePopoverProps) {
  const { claims, evidence, records, setting, today } = known;
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
  const open = claim?.key ?? null;
  const { changing, correction, isWriting, ...set } = useClaimSetting(setting, { open, onHold, onClose });

  return (
    <Popover open={claim !== undefined} onOpenChange={(next) => !next && set.dismiss()}>
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
          onKeyDown={set.onKeyDown}
          onOpenAutoFocus={(event) => opened.by === "hover" && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opened.by === "press") claimMark([opened.claim, ...set.around])?.focus();
          }}
          onEscapeKeyDown={(event) => {
            if (!isWriting) return;
            event.preventDefault();
            set.stopWriting();
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
            correction={correction}
            setting={setting}
            today={today}
            changing={changing}
            writing={isWriting}
            onWrite={set.write}
            onStopWriting={set.stopWriting}
            onChange={set.change}
            onClose={set.dismiss}
          />
        </PopoverContent>
      )}
    </Popover>
  );
}
