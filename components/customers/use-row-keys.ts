"use client";

import { type KeyboardEvent, type RefObject, useEffect } from "react";

/** Whether a key press belongs to somebody who is writing. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * `/` goes to the search; from there the arrows walk over the rows' links and back. Focus itself moves, so that Enter,
 * the screen reader and the browser's own keys do what they always do.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [search]);

  return (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const inSearch = document.activeElement === search.current;
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (!inSearch && at < 0) return;
    const next = event.key === "ArrowDown" ? rows[at + 1] : rows[at - 1];
    if (!next && event.key === "ArrowDown") return;
    if (inSearch && event.key === "ArrowUp") return;
    event.preventDefault();
    (next ?? search.current)?.focus();
  };
}
