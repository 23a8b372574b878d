"use client";

import { CircleSlash, PencilLine, Pin } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { CorrectionAction } from "@/lib/contracts/correction";
import { allowedActions } from "@/lib/domain/claims/allowed-actions";

type ClaimActionsProps = {
  claimKey: string;
  /** Something is set for it already: pinning that again would say nothing. */
  isSet: boolean;
  /** Under way, in words; null when nothing is. */
  pending: { action: CorrectionAction; words: string } | null;
  onCorrect: () => void;
  onPin: () => void;
  onReject: () => void;
};

/** What may be done about a claim, and in words what may not. */
export function ClaimActions({ claimKey, isSet, pending, onCorrect, onPin, onReject }: ClaimActionsProps) {
  const { actions, why, note } = allowedActions(claimKey);
  const may = (action: CorrectionAction) => actions.includes(action);
  const aside = why ?? note;
  const words = (action: CorrectionAction, label: string) => (pending?.action === action ? pending.words : label);
  return (
    // Stays in sight over a long list of records.
    <div className="sticky bottom-0 mt-3 border-hairline border-t bg-raised pt-3 pb-4">
      <div className="flex flex-wrap items-center gap-2">
        {may("correct") && (
          <Button
            size="small"
            className="gap-1.5"
            icon={<PencilLine aria-hidden="true" />}
            onClick={onCorrect}
            aria-keyshortcuts="E"
          >
            Correct <Key letter="E" />
          </Button>
        )}
        {may("pin") && !isSet && (
          <Button
            size="small"
            className="gap-1.5"
            icon={<Pin aria-hidden="true" />}
            pending={pending?.action === "pin"}
            onClick={onPin}
            aria-keyshortcuts="P"
          >
            {words("pin", "Pin")} <Key letter="P" />
          </Button>
        )}
        {may("reject") && (
          <Button
            size="small"
            variant="danger"
            icon={<CircleSlash aria-hidden="true" />}
            pending={pending?.action === "reject"}
            onClick={onReject}
          >
            {words("reject", "Reject")}
          </Button>
        )}
        {actions.length > 0 && (
          <p className="aside ml-auto max-w-[11ch] text-[14px] text-right leading-[17px] max-sm:hidden">
            Every later version obeys.
          </p>
        )}
      </div>
      {aside && <p className="mt-2 text-quiet text-small">{aside}</p>}
    </div>
  );
}

function Key({ letter }: { letter: string }) {
  return (
    <span aria-hidden="true" className="max-sm:hidden">
      <Kbd>{letter}</Kbd>
    </span>
  );
}
