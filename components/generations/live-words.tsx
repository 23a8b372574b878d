"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { toast } from "@/components/ui/toast";
import { customerKeys } from "@/lib/client/customers/customer-keys";
import { loadGenerationCalls } from "@/lib/client/generations/use-generations";
import { errorWords } from "@/lib/client/http/problem-error";
import type { Statement } from "@/lib/contracts/draft";

/** Of a version that is being written: the model's words by claim key, as they come. */
const Context = createContext<ReadonlyMap<string, string>>(new Map());

/** The model's words so far; empty where none is at work. */
export const useLiveWords = () => useContext(Context);

type LiveWordsProps = {
  customerId: string;
  generationId: string;
  /** What was there when the page was made: a page is right before its scripts are. */
  statements: readonly Statement[];
  children: ReactNode;
};

/** Watches a generation and gives its words to the claims below. Once it is over the page is read again. */
export function LiveWords({ customerId, generationId, statements, children }: LiveWordsProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [words, setWords] = useState(() => wordsOf(new Map(), statements));

  useEffect(() => {
    let left = false;
    let stop = () => {};
    const begin = async () => {
      const { watchGeneration } = await loadGenerationCalls();
      if (left) return;
      stop = watchGeneration(customerId, generationId, {
        onStatements: (news) => setWords((before) => wordsOf(before, news)),
        onOver: (generation) => {
          if (generation?.version) toast(`Version ${generation.version} written with ${generation.model}`);
          void queryClient.invalidateQueries({ queryKey: customerKeys.lists() });
          router.refresh();
        },
      });
    };
    begin().catch((error: unknown) => toast(errorWords(error).text));
    return () => {
      left = true;
      stop();
    };
  }, [customerId, generationId, queryClient, router]);

  return <Context value={words}>{children}</Context>;
}

function wordsOf(before: ReadonlyMap<string, string>, statements: readonly Statement[]): ReadonlyMap<string, string> {
  return new Map([...before, ...statements.map(({ key, text }) => [key, text] as const)]);
}
