"use client";

import { Check, Copy } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

/** The token in full, with a button that copies it and a line to try it with. */
export function NewToken({ token }: { token: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch {
      toast("This browser does not let us copy. Select the token and copy it by hand.");
    }
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-small">
        Token
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={token}
          onFocus={(event) => event.currentTarget.select()}
          className="h-9 min-w-0 flex-1 rounded-control border border-rule bg-sunk px-3 tabular-nums max-sm:h-11"
        />
        <Button icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} onClick={copy}>
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
      <p className="mt-4 text-quiet text-small">
        Send it as <span className="text-ink">Authorization: Bearer</span> with each request to{" "}
        <span className="text-ink">/api/v1</span>. The{" "}
        <a href="/docs" className="link">
          quick start
        </a>{" "}
        shows how.
      </p>
    </div>
  );
}
