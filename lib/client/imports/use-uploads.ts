"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { ImportKind } from "@/lib/contracts/import";
import { importKeys } from "./import-keys";
import { sendFile } from "./send-file";
import { nextFile, reduceQueue } from "./upload-queue";

/** The chosen files, and the sending of them one after the other. Leaving the page stops what is being sent. */
export function useUploads() {
  const queryClient = useQueryClient();
  const [files, dispatch] = useReducer(reduceQueue, []);
  const running = useRef(new Map<string, AbortController>());
  const next = nextFile(files);

  useEffect(() => {
    if (!next || next.kind === null || running.current.has(next.key)) return;
    const { key, file, kind } = next;
    const stop = new AbortController();
    running.current.set(key, stop);
    dispatch({ do: "sending", key });
    sendFile({ file, kind, key, signal: stop.signal, onProgress: (sent) => dispatch({ do: "progress", key, sent }) })
      .then(async () => {
        // The list shows it before it leaves the queue: at no moment is it in neither.
        await queryClient.invalidateQueries({ queryKey: importKeys.list() });
        dispatch({ do: "remove", key });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) dispatch({ do: "fail", key, error });
      })
      .finally(() => running.current.delete(key));
  }, [next, queryClient]);

  const sending = files.some(({ state }) => state === "sending" || state === "waiting");
  useEffect(() => {
    if (!sending) return;
    // The browser asks whether to leave: what is on its way would be lost.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [sending]);

  useEffect(() => {
    const stops = running.current;
    return () => {
      for (const stop of stops.values()) stop.abort();
    };
  }, []);

  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort();
    dispatch({ do: "remove", key });
  }, []);

  return {
    files,
    sending,
    add: (chosen: readonly File[]) =>
      dispatch({ do: "add", files: chosen.map((file) => ({ key: crypto.randomUUID(), file })) }),
    setKind: (key: string, kind: ImportKind | null) => dispatch({ do: "set-kind", key, kind }),
    start: () => dispatch({ do: "start" }),
    retry: (key: string) => dispatch({ do: "retry", key }),
    remove,
  };
}
