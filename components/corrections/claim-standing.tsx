"use client";

import { CircleSlash, Flag, PencilLine, Pin } from "lucide-react";
import { Button } from "@/components/ui/button";
import { mediumDay } from "@/lib/client/format/day";
import type { Correction } from "@/lib/contracts/correction";
import type { Day } from "@/lib/contracts/profile";
import { STANDING_WORDS } from "./change-words";

export const STANDING_ICONS = { correct: PencilLine, pin: Pin, reject: CircleSlash } as const;

type ClaimStandingProps = {
  correction: Correction;
  today: Day;
  /** Whether the version on screen was written with it. */
  obeyed: boolean;
  /** What newer records say against it; null when they do not. */
  against: string | null;
  undoing: boolean;
  onUndo: () => void;
  onKeep: () => void;
};

/** Who set the claim, when and why, whether newer records disagree, and the way back. */
export function ClaimStanding({ correction, today, obeyed, against, undoing, onUndo, onKeep }: ClaimStandingProps) {
  const { action, author, day, reason, text } = correction;
  const Icon = STANDING_ICONS[action];
  const undo = (
    <Button size="small" variant="quiet" pending={undoing} onClick={onUndo} className="-my-1">
      {undoing ? "Undoing" : "Undo"}
    </Button>
  );
  return (
    <div className="mt-2 text-small">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 break-words text-quiet">
          <Icon aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
          {STANDING_WORDS[action]} by {author}, {mediumDay(day, today)}
          {reason && <span className="text-ink">: {reason}</span>}
        </p>
        {against === null && undo}
      </div>
      {!obeyed && (
        <p className="mt-1 text-quiet">
          Set since this version was written; the next one obeys{action === "correct" && `: “${text}”`}.
        </p>
      )}
      {against !== null && (
        <div className="mt-2 rounded-control bg-caution-soft px-3 py-2.5">
          <p className="font-semibold text-caution">
            <Flag aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
            New records disagree
          </p>
          <p className="mt-0.5 break-words">{against}</p>
          <div className="mt-2 flex items-center gap-2">
            <Button size="small" onClick={onKeep}>
              Keep
            </Button>
            {undo}
          </div>
        </div>
      )}
    </div>
  );
}
