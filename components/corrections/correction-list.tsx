"use client";

import { Flag } from "lucide-react";
import { useCallback, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { ErrorState } from "@/components/ui/error-state";
import { mediumDay } from "@/lib/client/format/day";
import type { Correction } from "@/lib/contracts/correction";
import type { Day } from "@/lib/contracts/day";
import { failureWords, STANDING_WORDS } from "./change-words";
import { STANDING_ICONS } from "./claim-standing";
import { useClaimChange } from "./use-claim-change";

type CorrectionListProps = {
  customerId: string;
  corrections: Correction[];
  /** Keys that newer records disagree with. */
  contested: string[];
  today: Day;
  /** Id of the heading that takes the focus when the last one is undone. */
  headingId: string;
};

/** Everything staff set for a customer: also what was rejected, which stands nowhere else on the page. */
export function CorrectionList({ customerId, corrections, contested, today, headingId }: CorrectionListProps) {
  const list = useRef<HTMLUListElement>(null);
  const focusNext = useCallback(() => {
    const heading = document.getElementById(headingId);
    if (heading) heading.tabIndex = -1;
    (list.current?.querySelector("button") ?? heading)?.focus();
  }, [headingId]);
  const { run, pending, latest, error } = useClaimChange(customerId, focusNext);
  const failure = error && latest ? failureWords(error, latest) : null;
  if (corrections.length === 0) return null;
  return (
    <div>
      <h3 className="aside">Set by staff</h3>
      <ul ref={list} aria-label="Set by staff" className="mt-2">
        {corrections.map(({ id, key, action, text, author, day, reason }) => {
          const Icon = STANDING_ICONS[action];
          const undoing = pending && latest?.key === key;
          return (
            <li key={id} className="flex items-start justify-between gap-4 border-t py-2.5">
              <div className="min-w-0">
                <p className={cx("break-words font-serif text-prose-s", action === "reject" && "text-tentative")}>
                  <Icon aria-hidden="true" className="mr-1.5 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
                  {action === "reject" ? <s>{text ?? key}</s> : (text ?? key)}
                </p>
                <p className="break-words text-quiet text-small">
                  {STANDING_WORDS[action]} by {author}, {mediumDay(day, today)}
                  {reason && `: ${reason}`}
                </p>
                {contested.includes(key) && (
                  <p className="text-caution text-small">
                    <Flag aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
                    New records disagree
                  </p>
                )}
              </div>
              <Button
                size="small"
                variant="quiet"
                pending={undoing}
                aria-label={`Undo: ${STANDING_WORDS[action].toLowerCase()} “${text ?? key}”`}
                onClick={() => run({ key, undo: true, restore: false })}
              >
                {undoing ? "Undoing" : "Undo"}
              </Button>
            </li>
          );
        })}
      </ul>
      {failure && latest && (
        <ErrorState
          title={failure.title}
          requestId={failure.requestId}
          onRetry={() => run(latest)}
          retrying={pending}
          className="mt-2"
        >
          {failure.text}
        </ErrorState>
      )}
    </div>
  );
}
