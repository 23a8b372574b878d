"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** How long a revocation can be taken back. */
export const UNDO_MS = 8000;

/**
 * Revokes after a moment in which it can be taken back. Leaving the page, or closing it, sends what is waiting at once:
 * whoever pressed Revoke and walked away has revoked.
 */
export function useRevokeLater(send: (id: string) => void) {
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const sender = useRef(send);
  const [leaving, setLeaving] = useState<readonly string[]>([]);

  useEffect(() => {
    sender.current = send;
  }, [send]);

  const settle = useCallback((id: string, revoke: boolean) => {
    const timer = waiting.current.get(id);
    if (timer === undefined) return;
    clearTimeout(timer);
    waiting.current.delete(id);
    setLeaving((ids) => ids.filter((other) => other !== id));
    if (revoke) sender.current(id);
  }, []);

  const revoke = useCallback(
    (id: string) => {
      if (waiting.current.has(id)) return;
      waiting.current.set(
        id,
        setTimeout(() => settle(id, true), UNDO_MS),
      );
      setLeaving((ids) => [...ids, id]);
    },
    [settle],
  );

  useEffect(() => {
    const pending = waiting.current;
    const flush = () => {
      for (const id of [...pending.keys()]) settle(id, true);
    };
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [settle]);

  return { leaving, revoke, keep: (id: string) => settle(id, false) };
}
