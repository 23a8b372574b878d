"use client";

import { useMemo } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Day, Evidence } from "@/lib/contracts/profile";
import { EvidencePanel } from "./evidence-panel";
import { claimEvidence, recordKey } from "./evidence-summary";

/** What opened it: a hover closes by itself, a press stays and takes the focus. */
export type Opening = "hover" | "press";
export type Opened = { claim: string; by: Opening; text: string; span: HTMLElement; mark: HTMLElement };

export type KnownEvidence = { claims: Claim[]; evidence: Evidence[]; records: EvidenceRecord[]; today: Day };

type EvidencePopoverProps = KnownEvidence & {
  opened: Opened | null;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
};

/** The one evidence popover of a page, at the sentence that opened it. */
export function EvidencePopover({
  opened,
  claims,
  evidence,
  records,
  today,
  onEnter,
  onLeave,
  onClose,
}: EvidencePopoverProps) {
  const known = useMemo(
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
  const claim = opened ? known.claims.get(opened.claim) : undefined;
  const shown = claim && claimEvidence(claim, known.evidence, known.records);

  return (
    <Popover open={claim !== undefined} onOpenChange={(next) => !next && onClose()}>
      {opened && <PopoverAnchor virtualRef={anchor} />}
      {opened && claim && shown && (
        <PopoverContent
          label={`Evidence for “${opened.text}”`}
          heading={shown.rests}
          onPointerEnter={onEnter}
          onPointerLeave={onLeave}
          onOpenAutoFocus={(event) => opened.by === "hover" && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opened.by === "press") opened.mark.focus();
          }}
          onInteractOutside={(event) => opened.span.contains(event.target as Node) && event.preventDefault()}
        >
          <EvidencePanel claim={claim} text={opened.text} shown={shown} today={today} />
        </PopoverContent>
      )}
    </Popover>
  );
}
