import { toast as raise } from "sonner";

/**
 * Says what happened; with `undo`, offers to take it back for eight seconds instead of asking beforehand. Of one thing,
 * `about`, only the newest is up: an Undo of what came before would take back the wrong step.
 */
export function toast(words: string, { undo, about }: { undo?: () => void; about?: string } = {}): void {
  raise(words, {
    id: about,
    duration: undo ? 8000 : 4000,
    className: undo ? "toast-undo" : undefined,
    action: undo ? { label: "Undo", onClick: undo } : undefined,
  });
}
