import { toast as raise } from "sonner";

/** Says what happened; with `undo`, offers to take it back for eight seconds instead of asking beforehand. */
export function toast(words: string, { undo }: { undo?: () => void } = {}): void {
  raise(words, {
    duration: undo ? 8000 : 4000,
    className: undo ? "toast-undo" : undefined,
    action: undo ? { label: "Undo", onClick: undo } : undefined,
  });
}
