"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Day, Evidence } from "@/lib/contracts/profile";
import { EvidencePanel } from "./evidence-panel";
import { claimEvidence, recordKey } from "./evidence-summary";

/** What opened it: a hover closes by itself, a press stays and takes the focus. */
type Opening = "hover" | "press";
type Opened = { claim: string; by: Opening; text: string; span: HTMLElement; mark: HTMLElement };

type EvidenceContext = {
  opened: string | null;
  open: (opened: Opened) => void;
  /** Closes in a moment, unless the pointer comes back. */
  leave: () => void;
  close: () => void;
};

const Context = createContext<EvidenceContext | null>(null);

/** Opens and closes the one evidence popover of a page. */
export function useEvidence(): EvidenceContext {
  const value = useContext(Context);
  if (!value) throw new Error("A claim needs an EvidenceProvider around it.");
  return value;
}

type EvidenceProviderProps = {
  claims: Claim[];
  evidence: Evidence[];
  records: EvidenceRecord[];
  today: Day;
  children: ReactNode;
};

/** Holds what every claim of a page rests on, and the popover that shows it. Claims below ask for it by their key. */
export function EvidenceProvider({ claims, evidence, records, today, children }: EvidenceProviderProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useMemo(
    () => ({
      claims: new Map(claims.map((claim) => [claim.key, claim])),
      evidence: new Map(evidence.map((fact) => [fact.id, fact])),
      records: new Map(records.map((record) => [recordKey(record), record])),
    }),
    [claims, evidence, records],
  );
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpened(null);
  }, []);
  const open = useCallback((next: Opened) => {
    clearTimeout(timer.current);
    // A hover never takes away what a press has opened.
    setOpened((now) => (now?.by === "press" && next.by === "hover" ? now : next));
  }, []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpened((now) => (now?.by === "hover" ? null : now)), 180);
  }, []);
  const value = useMemo(
    () => ({ opened: opened?.claim ?? null, open, leave, close }),
    [opened?.claim, open, leave, close],
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

  return (
    <Context value={value}>
      {children}
      <Popover open={claim !== undefined} onOpenChange={(next) => !next && close()}>
        {opened && <PopoverAnchor virtualRef={anchor} />}
        {opened && claim && (
          <PopoverContent
            label={`Evidence for “${opened.text}”`}
            heading={claimEvidence(claim, known.evidence, known.records).rests}
            onPointerEnter={() => clearTimeout(timer.current)}
            onPointerLeave={leave}
            onOpenAutoFocus={(event) => opened.by === "hover" && event.preventDefault()}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (opened.by === "press") opened.mark.focus();
            }}
            onInteractOutside={(event) => opened.span.contains(event.target as Node) && event.preventDefault()}
          >
            <EvidencePanel
              claim={claim}
              text={opened.text}
              shown={claimEvidence(claim, known.evidence, known.records)}
              today={today}
            />
          </PopoverContent>
        )}
      </Popover>
    </Context>
  );
}
