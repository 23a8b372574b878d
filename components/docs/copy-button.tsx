"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";

/** Copies a text. Without scripts it is not there: the text can be selected. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [awake, setAwake] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setAwake(true), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    } catch {
      toast("This browser does not let us copy. Select the text and copy it by hand.");
    }
  };
  if (!awake) return null;
  return (
    <IconButton
      label={copied ? "Copied" : `Copy ${what}`}
      icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      onClick={copy}
    />
  );
}
