"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { useLoaded } from "@/components/ui/use-loaded";
import { noAnswer } from "@/lib/client/http/problem-error";
import type { Language } from "@/lib/contracts/profile";
import type { KnownEvidence, Opened } from "./evidence-popover";

type EvidenceContext = {
  language: Language;
  opened: string | null;
  /** Somebody may be about to open: fetches the popover's code, which is no part of the page's first scripts. */
  prepare: () => void;
  open: (opened: Opened) => void;
  /** Closes in a moment, unless the pointer comes back. */
  leave: () => void;
  close: () => void;
};

const Context = createContext<EvidenceContext | null>(null);

const fetchPopover = () => import("./evidence-popover");

/** Opens and closes the one evidence popover of a page. */
export function useEvidence(): EvidenceContext {
  const value = useContext(Context);
  if (!value) throw new Error("A claim needs an EvidenceProvider around it.");
  return value;
}

/** Holds what every claim of a page rests on, and the popover that shows it. Claims below ask for it by their key. */
export function EvidenceProvider({ children, ...known }: KnownEvidence & { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [popover, load] = useLoaded(fetchPopover);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = useCallback((held: boolean) => {
    clearTimeout(timer.current);
    setOpened((now) => now && { ...now, by: "press", held });
  }, []);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpened(null);
  }, []);
  const closeUnlessHeld = useCallback(() => setOpened((now) => (now?.held ? now : null)), []);
  const prepare = useCallback(() => load(), [load]);
  const open = useCallback(
    (next: Opened) => {
      clearTimeout(timer.current);
      // A hover never takes away what a press has opened, and nothing what is being written.
      setOpened((now) => (now?.held || (now?.by === "press" && next.by === "hover") ? now : next));
      load(() => {
        setOpened(null);
        if (next.by === "press") toast(noAnswer().message);
      });
    },
    [load],
  );
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpened((now) => (now?.by === "hover" ? null : now)), 180);
  }, []);
  const value = useMemo(
    () => ({ language: known.language, opened: opened?.claim ?? null, prepare, open, leave, close: closeUnlessHeld }),
    [known.language, opened?.claim, prepare, open, leave, closeUnlessHeld],
  );

  return (
    <Context value={value}>
      {children}
      {popover && (
        <popover.EvidencePopover
          {...known}
          opened={opened}
          onEnter={stay}
          onLeave={leave}
          onHold={hold}
          onClose={close}
        />
      )}
    </Context>
  );
}
