"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/text-field";
import { longestText } from "@/lib/domain/check/fit-text";

type CorrectionFormProps = {
  claimKey: string;
  /** What the claim says now. */
  text: string;
  mistakes: { text?: string; reason?: string };
  /** Under way, in words; null when nothing is. */
  pending: string | null;
  onKeep: (text: string, reason: string | undefined) => void;
  onCancel: () => void;
};

/** The sentence, to be said otherwise, and why. Enter keeps it: a sentence is one line, however long. */
export function CorrectionForm({ claimKey, text: said, mistakes, pending, onKeep, onCancel }: CorrectionFormProps) {
  const [text, setText] = useState(said);
  const [reason, setReason] = useState("");
  const [unchanged, setUnchanged] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Opened to write in, after the last word: the button that opened it is gone.
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const keep = () => {
    if (pending) return;
    const words = text.trim();
    if (words === said.trim()) return setUnchanged(true);
    onKeep(words, reason.trim() || undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };

  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-4">
      <TextArea
        ref={field}
        label="Say instead"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setUnchanged(false);
        }}
        onKeyDown={onEnter}
        rows={2}
        maxLength={longestText(claimKey)}
        enterKeyHint="done"
        autoComplete="off"
        error={unchanged ? "Change the words first, or cancel and pin them as they are." : mistakes.text}
      />
      <TextField
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="Told me at the fitting"
        maxLength={240}
        enterKeyHint="done"
        autoComplete="off"
        hint="For colleagues, shown with your name."
        error={mistakes.reason}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="filled" size="small" pending={pending !== null}>
          {pending ?? "Keep correction"}
        </Button>
        <Button variant="quiet" size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
