"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { ProblemError } from "@/lib/client/http/problem-error";
import { changeEngineBody } from "@/lib/contracts/engine";
import { changeOf, draftOf, type EngineDraft, rebased } from "./engine-draft";
import { type EngineMistakes, mistakesOf, wrongOf } from "./engine-mistakes";
import { type TaggedEngine, useChangeEngine, useReadEngine } from "./use-engine";

/** What is typed against what is saved: nothing typed is lost but by saving or by discarding it. */
export function useEngineForm(initial: TaggedEngine, onSaved: () => void) {
  const [known, setKnown] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial.body));
  const [mistakes, setMistakes] = useState<EngineMistakes>({});
  const form = useRef<HTMLFormElement>(null);
  const save = useChangeEngine();
  const read = useReadEngine();
  const settings = known.body;
  const change = changeOf(draft, settings);
  const dirty = Object.keys(change).length > 0;

  useEffect(() => {
    if (Object.keys(mistakes).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [mistakes]);

  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);

  const set = (typed: Partial<EngineDraft>) => {
    setDraft((before) => ({ ...before, ...typed }));
    setMistakes((before) => without(before, Object.keys(typed)));
  };

  /** What is saved now, under what was typed since the draft was `was`. */
  const take = (next: TaggedEngine, was: EngineDraft) => {
    setKnown(next);
    setDraft((typed) => rebased(typed, was, draftOf(next.body)));
    setMistakes({});
    save.reset();
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending || !dirty) return;
    const parsed = changeEngineBody.safeParse(change);
    const found = mistakesOf(parsed.success ? [] : wrongOf(parsed.error.issues), draft);
    setMistakes(found);
    save.reset();
    if (!parsed.success || Object.keys(found).length > 0) return;
    save.mutate(
      { change: parsed.data, etag: known.etag },
      {
        onSuccess: (saved) => {
          take(saved, draft);
          onSaved();
        },
        onError: (error) => {
          if (error instanceof ProblemError) setMistakes(mistakesOf(error.problem.errors ?? [], draft));
        },
      },
    );
  };

  // Both buttons go with what they did: the keyboard stays where it was.
  const stay = () => form.current?.querySelector<HTMLElement>("[type=submit]")?.focus();

  const discard = () => {
    take(known, draft);
    stay();
  };

  const showTheirs = () =>
    read.mutate(undefined, {
      onSuccess: (theirs) => {
        take(theirs, draftOf(settings));
        stay();
      },
    });

  return { form, settings, draft, set, mistakes, dirty, submit, discard, save, showTheirs, read };
}

export type EngineForm = ReturnType<typeof useEngineForm>;

function without(mistakes: EngineMistakes, fields: string[]): EngineMistakes {
  if (!fields.some((field) => field in mistakes)) return mistakes;
  return Object.fromEntries(Object.entries(mistakes).filter(([field]) => !fields.includes(field)));
}
