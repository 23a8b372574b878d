"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog, DialogContent, DialogTrigger } from "./dialog";

type Side = { title: string; description?: ReactNode; content: ReactNode };

type ShownOnceDialogProps = {
  trigger: ReactNode;
  open: boolean;
  /** Whatever is shown must leave memory when it closes. */
  onOpenChange: (open: boolean) => void;
  /** Before: what is asked, and the button that makes it. */
  ask: Side & { action: ReactNode };
  /** After: what was made, to be copied now or never. Null until it is there. */
  shown: Side | null;
};

/** A dialog that makes something which can be read this one time. */
export function ShownOnceDialog({ trigger, open, onOpenChange, ask, shown }: ShownOnceDialogProps) {
  const { title, description, content } = shown ?? ask;
  const done = (
    <Button variant="filled" onClick={() => onOpenChange(false)}>
      Done
    </Button>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} description={description} footer={shown ? done : ask.action}>
        {content}
      </DialogContent>
    </Dialog>
  );
}
