"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { toast } from "@/components/ui/toast";
import { errorWords } from "@/lib/client/http/problem-error";
import { useGenerateProfile } from "@/lib/client/profiles/use-generate-profile";

type RegenerateButtonProps = {
  customerId: string;
  /** The version there will be, when one is known to exist. */
  next: number;
  /** Where to go afterwards when another version is on screen. */
  leaveTo?: string;
  label?: string;
  className?: string;
};

/** Writes a new version and shows it. What goes wrong stays under the button in words, with a way to try again. */
export function RegenerateButton({
  customerId,
  next,
  leaveTo,
  label = "Regenerate",
  className,
}: RegenerateButtonProps) {
  const router = useRouter();
  const [showing, startShowing] = useTransition();
  const generate = useGenerateProfile(customerId);
  const pending = generate.isPending || showing;

  const write = () =>
    generate.mutate(undefined, {
      onSuccess: ({ version }) => {
        toast(`Version ${version} written`);
        startShowing(() => (leaveTo ? router.push(leaveTo) : router.refresh()));
      },
    });

  const failure = generate.error ? errorWords(generate.error) : null;
  return (
    <div className={className}>
      <Button variant="filled" icon={<RefreshCw aria-hidden="true" />} pending={pending} onClick={write}>
        {pending ? `Writing version ${next}` : label}
      </Button>
      {failure && (
        <ErrorState
          title="No new version was written."
          requestId={failure.requestId}
          onRetry={write}
          retrying={pending}
          className="mt-3 max-w-[44ch] text-left"
        >
          {failure.text}
        </ErrorState>
      )}
    </div>
  );
}
