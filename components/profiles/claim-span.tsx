"use client";

import { useRef } from "react";
import { useLiveWords } from "@/components/generations/live-words";
import { ClaimMark, SIGN_WORDS, signOf } from "@/components/pictures/claim-mark";
import { cx } from "@/components/ui/cx";
import type { Claim } from "@/lib/contracts/profile";
import { useEvidence } from "./evidence-context";

type ClaimSpanProps = { text: string; claim: Pick<Claim, "key" | "confidence" | "status" | "contested"> };

/** Milliseconds the pointer rests on a sentence before it opens: passing over a page opens nothing. */
const REST = 320;

/**
 * A sentence and its mark. The words stay plain text for readers; the mark is the button. A press anywhere on the
 * sentence, Enter on the mark, or resting the pointer on it opens what it rests on.
 */
export function ClaimSpan({ text, claim }: ClaimSpanProps) {
  const span = useRef<HTMLSpanElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { language, opened, prepare, open, leave, close } = useEvidence();
  const built = text.trimEnd();
  const words = useLiveWords().get(claim.key) ?? built;
  const lastSpace = words.lastIndexOf(" ") + 1;
  const isOpen = opened === claim.key;
  const sign = signOf(claim);

  const show = (by: "hover" | "press") => {
    if (span.current && mark.current)
      open({ claim: claim.key, by, text: words, span: span.current, mark: mark.current });
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the mark inside is the control of the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above; the pointer gets a larger target */}
      <span
        ref={span}
        // Staff's own words stand as they were written, whatever the profile is read in.
        lang={claim.status === "corrected" ? undefined : language}
        onClick={() => {
          clearTimeout(timer.current);
          show("press");
        }}
        onPointerEnter={(event) => {
          if (event.pointerType !== "mouse" || isOpen) return;
          prepare();
          timer.current = setTimeout(() => show("hover"), REST);
        }}
        onPointerLeave={() => {
          clearTimeout(timer.current);
          leave();
        }}
        className={cx(
          "cursor-pointer rounded-tile decoration-1 decoration-dotted underline-offset-4 transition-colors hover:underline",
          isOpen && "bg-accent-soft text-accent",
          !isOpen && sign === "tentative" && "text-tentative",
        )}
      >
        <span key={words} className={words === built ? undefined : "animate-appear"}>
          {words.slice(0, lastSpace)}
        </span>
        <span className="whitespace-nowrap">
          {words.slice(lastSpace)}
          <button
            ref={mark}
            type="button"
            data-claim={claim.key}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            aria-label={`Evidence for “${words}”: ${SIGN_WORDS[sign]}`}
            onFocus={prepare}
            onClick={(event) => {
              event.stopPropagation();
              clearTimeout(timer.current);
              if (isOpen) close();
              else show("press");
            }}
            className="-my-1 -mr-2 -ml-1 inline-flex size-6 items-center justify-center rounded-control align-middle"
          >
            <ClaimMark sign={sign} />
          </button>
        </span>
      </span>
      {text.slice(built.length)}
    </>
  );
}
