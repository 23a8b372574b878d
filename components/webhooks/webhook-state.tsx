import { Check, CircleAlert, CirclePause } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import type { Webhook } from "@/lib/contracts/webhook";
import { Moment } from "./moment";

/** Whether the webhook is told what happens, and if not, why. */
export function WebhookState({ webhook, timeZone }: { webhook: Webhook; timeZone: string }) {
  const { enabled, disabled_reason, failing_since, previous_secret_until } = webhook;
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-quiet text-small">
      {!enabled && <Chip icon={<CirclePause aria-hidden="true" />}>Disabled</Chip>}
      {enabled && failing_since && (
        <Chip tone="caution" icon={<CircleAlert aria-hidden="true" />}>
          Failing
        </Chip>
      )}
      {enabled && !failing_since && (
        <Chip tone="positive" icon={<Check aria-hidden="true" />}>
          Active
        </Chip>
      )}
      {!enabled && disabled_reason && <span>{disabled_reason}</span>}
      {enabled && failing_since && (
        <span>
          No success since <Moment at={failing_since} timeZone={timeZone} />
        </span>
      )}
      {previous_secret_until && (
        <span>
          The old secret signs along until <Moment at={previous_secret_until} timeZone={timeZone} />
        </span>
      )}
    </div>
  );
}
