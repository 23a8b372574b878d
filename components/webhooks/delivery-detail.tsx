"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { errorWords } from "@/lib/client/http/problem-error";
import { useDelivery, useSendAgain } from "@/lib/client/webhooks/use-deliveries";
import type { Attempt, Delivery } from "@/lib/contracts/delivery";
import { Moment } from "./moment";

type DeliveryDetailProps = { delivery: Delivery; listens: boolean; timeZone: string };

/** What was sent, each attempt with what came back, and a way to send it again. */
export function DeliveryDetail({ delivery, listens, timeZone }: DeliveryDetailProps) {
  const { data, error, isFetching, refetch } = useDelivery(delivery.webhook_id, delivery.id);
  const again = useSendAgain(delivery.webhook_id);
  const failure = again.error ?? (data ? null : error);
  return (
    <div className="grid gap-4 pb-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="break-all text-quiet text-small">webhook-id {delivery.message_id}</p>
        {listens && (
          <Button
            size="small"
            icon={<RotateCw aria-hidden="true" />}
            pending={again.isPending}
            onClick={() => again.mutate(delivery.id, { onSuccess: () => toast("It is being sent again.") })}
          >
            Send again
          </Button>
        )}
      </div>
      {failure && (
        <ErrorState
          title={again.error ? "It was not sent again." : "The delivery did not load."}
          requestId={errorWords(failure).requestId}
          onRetry={again.error ? undefined : () => refetch()}
          retrying={isFetching}
        >
          {errorWords(failure).text}
        </ErrorState>
      )}
      {!data && !failure && <Skeleton className="h-28" />}
      {data && (
        <div className="grid gap-4 lg:grid-cols-2">
          <div className="min-w-0">
            <h3 className="aside">What is sent</h3>
            <Text label="What is sent">{JSON.stringify(data.payload, null, 2)}</Text>
          </div>
          <div className="min-w-0">
            <h3 className="aside">Attempts</h3>
            {data.log.length === 0 && <p className="mt-2 text-quiet">None yet.</p>}
            <ol className="mt-2 grid gap-3" aria-label="Attempts" reversed>
              {data.log.map((attempt) => (
                <AttemptItem key={attempt.number} attempt={attempt} timeZone={timeZone} />
              ))}
            </ol>
          </div>
        </div>
      )}
    </div>
  );
}

function AttemptItem({ attempt, timeZone }: { attempt: Attempt; timeZone: string }) {
  const { number, at, ms, status, error, answer } = attempt;
  return (
    <li>
      <p className="text-small">
        <span className="tabular-nums">{number}.</span> <Moment at={at} timeZone={timeZone} />
        <span className="text-quiet">
          {", "}
          {ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`}:
        </span>{" "}
        {error ?? `it answered ${status}`}
      </p>
      {answer && <Text label={`Answer to attempt ${number}`}>{answer}</Text>}
    </li>
  );
}

/** Text as it is, in a box of its own that scrolls, by keyboard too. */
function Text({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className="mt-2 max-h-64 overflow-auto border bg-sunk p-3">
      <pre className="whitespace-pre-wrap break-all font-mono text-small">{children}</pre>
    </section>
  );
}
