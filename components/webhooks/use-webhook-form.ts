"use client";

import { type FormEvent, useId, useState } from "react";
import type { z } from "zod";
import { errorWords } from "@/lib/client/http/problem-error";
import { type Mistakes, mistakesOf, readWebhookForm, refusedUrl } from "./webhook-fields";

type Saving = { isPending: boolean; error: Error | null; reset: () => void };

/** The state of a dialog with the fields of a webhook: open or not, what is wrong with what was typed, and the sending. */
export function useWebhookForm<B>(schema: z.ZodType<B>, saving: Saving, send: (body: B) => void) {
  const form = useId();
  const [open, setOpen] = useState(false);
  const [mistakes, setMistakes] = useState<Mistakes>({});

  const change = (next: boolean) => {
    setOpen(next);
    // What was answered, a secret perhaps, leaves memory with the dialog.
    if (next) return;
    saving.reset();
    setMistakes({});
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (saving.isPending) return;
    const parsed = schema.safeParse(readWebhookForm(event.currentTarget));
    setMistakes(parsed.success ? {} : mistakesOf(parsed.error.issues));
    if (parsed.success) send(parsed.data);
  };

  const refused = refusedUrl(saving.error);
  const failure = saving.error && !refused ? errorWords(saving.error) : null;
  return { form, open, change, submit, mistakes: { ...mistakes, url: mistakes.url ?? refused }, failure };
}
