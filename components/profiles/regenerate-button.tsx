"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { toast } from "@/components/ui/toast";
import { useStartGeneration } from "@/lib/client/generations/use-generations";
import { errorWords } from "@/lib/client/http/problem-error";
import { useGenerateProfile } from "@/lib/client/profiles/use-generate-profile";
import type { Language } from "@/lib/contracts/profile";

type RegenerateButtonProps = {
  customerId: string;
  /** The version there will be, when one is known to exist. */
  next: number;
  /** The language model that is set up; null: the built-in engine writes. */
  model: string | null;
  /** In which language the model shall write: the one that is read. */
  language?: Language;
  /** Where to go afterwards when another version is on screen. */
  leaveTo?: string;
  label?: string;
  className?: string;
};

/**
 * Writes a new version and shows it. Where a language model is set up it writes, and the page shows it at work; the quiet
 * button beside leaves it to the built-in engine. What goes wrong stays under the button in words, with a way to try again.
 */
export function RegenerateButton({
  customerId,
  next,
  model,
  language,
  leaveTo,
  label = "Regenerate",
  className,
}: RegenerateButtonProps) {
  const router = useRouter();
  const [showing, startShowing] = useTransition();
  const generate = useGenerateProfile(customerId);
  const start = useStartGeneration(customerId, language);
  const pending = generate.isPending || start.isPending || showing;
  const show = () => startShowing(() => (leaveTo ? router.push(leaveTo) : router.refresh()));

  const writeBuiltIn = () => {
    start.reset();
    generate.mutate(undefined, {
      onSuccess: ({ version }) => {
        toast(`Version ${version} written`);
        show();
      },
    });
  };
  const writeWithModel = () => {
    generate.reset();
    start.mutate(undefined, { onSuccess: show });
  };
  const write = model === null || generate.error ? writeBuiltIn : writeWithModel;

  const error = generate.error ?? start.error;
  const failure = error ? errorWords(error) : null;
  return (
    <div className={className}>
      <div className="flex flex-wrap items-center justify-end gap-x-1 gap-y-1.5">
        {model !== null && !pending && (
          <Button
            variant="quiet"
            size="small"
            onClick={writeBuiltIn}
            title={`Without ${model}: at once, and at no cost`}
          >
            Built-in engine only
          </Button>
        )}
        <Button
          variant="filled"
          icon={<RefreshCw aria-hidden="true" />}
          pending={pending}
          onClick={write}
          title={model === null ? undefined : `With ${model}`}
        >
          {pending ? `Writing version ${next}` : label}
        </Button>
      </div>
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
