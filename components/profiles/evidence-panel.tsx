"use client";

import { useEffect, useRef } from "react";
import { failureWords, fieldErrors } from "@/components/corrections/change-words";
import { ClaimActions } from "@/components/corrections/claim-actions";
import { ClaimStanding } from "@/components/corrections/claim-standing";
import { CorrectionForm } from "@/components/corrections/correction-form";
import type { ClaimChanging } from "@/components/corrections/use-claim-change";
import { ErrorState } from "@/components/ui/error-state";
import type { ClaimChange } from "@/lib/client/corrections/use-change-claim";
import type { Correction } from "@/lib/contracts/correction";
import type { Claim, Day } from "@/lib/contracts/profile";
import { EvidenceBody } from "./evidence-body";
import type { Setting } from "./evidence-popover";
import type { ClaimEvidence } from "./evidence-summary";

type EvidencePanelProps = {
  claim: Claim;
  /** The words on the page, and those of the claim: a piece of a look shows why it is there. */
  text: string;
  said: string;
  shown: ClaimEvidence;
  correction: Correction | null;
  setting: Setting | null;
  today: Day;
  changing: ClaimChanging;
  writing: boolean;
  onWrite: () => void;
  onStopWriting: () => void;
  onChange: (change: ClaimChange) => void;
  onClose: () => void;
};

/** One claim opened: the sentence, who set it, what it rests on, and what may be done about it. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { claim, text, said, shown, correction, setting, today, changing, writing, onChange } = props;
  const { key } = claim;
  const next = setting?.next ?? null;
  const canChange = !writing && next !== null;
  const panel = useRef<HTMLDivElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    // Back from the form: to the button that opened it.
    if (wrote.current && !writing) panel.current?.querySelector<HTMLElement>("[aria-keyshortcuts=E]")?.focus();
    wrote.current = writing;
  }, [writing]);

  const latest = changing.latest?.key === key ? changing.latest : null;
  const error = latest ? changing.error : null;
  const mistakes = writing ? fieldErrors(error) : {};
  const failure = error && latest && !mistakes.text && !mistakes.reason ? failureWords(error, latest) : null;
  const pending = changing.pending && latest ? `Writing version ${next}` : null;
  const against = claim.contested ? (shown.against ?? "Records since then say otherwise.") : null;

  return (
    <div ref={panel} className={canChange ? undefined : "pb-4"}>
      <p className="mt-1.5 font-serif text-prose-s">“{writing ? said : text}”</p>
      {correction && next !== null ? (
        <ClaimStanding
          correction={correction}
          today={today}
          obeyed={shown.citedCorrections.includes(correction.id)}
          against={against}
          undoing={pending !== null && latest !== null && "undo" in latest}
          onUndo={() => onChange({ key, undo: true, restore: false })}
          onKeep={props.onClose}
        />
      ) : (
        shown.setBy && <p className="mt-1.5 break-words text-quiet text-small">{shown.setBy}</p>
      )}
      {writing ? (
        <CorrectionForm
          claimKey={key}
          text={said}
          mistakes={mistakes}
          pending={pending}
          onKeep={(words, reason) => onChange({ key, set: { action: "correct", text: words, reason } })}
          onCancel={props.onStopWriting}
        />
      ) : (
        <EvidenceBody
          claim={claim}
          shown={shown}
          today={today}
          since={against === null ? null : (correction?.day ?? null)}
        />
      )}
      {failure && latest && (
        <ErrorState
          title={failure.title}
          requestId={failure.requestId}
          onRetry={() => onChange(latest)}
          retrying={changing.pending}
          className="mt-3"
        >
          {failure.text}
        </ErrorState>
      )}
      {canChange && (
        <ClaimActions
          claimKey={key}
          isSet={correction !== null}
          pending={pending && latest && "set" in latest ? { action: latest.set.action, words: pending } : null}
          onCorrect={props.onWrite}
          onPin={() => onChange({ key, set: { action: "pin", text: said } })}
          onReject={() => onChange({ key, set: { action: "reject" } })}
        />
      )}
      {setting && next === null && (
        <p className="mt-3 border-hairline border-t pt-3 text-quiet text-small">
          An old version stays as it was written. Corrections are set on the current one.
        </p>
      )}
    </div>
  );
}
