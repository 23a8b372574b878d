import { Check, ChevronDown, CircleAlert, CircleSlash, Clock } from "lucide-react";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import type { Delivery, DeliveryStatus } from "@/lib/contracts/delivery";
import { DeliveryDetail } from "./delivery-detail";
import { messageWords, STATUS_WORDS } from "./event-words";
import { Moment } from "./moment";

const LOOKS: Record<DeliveryStatus, { tone: ChipTone; Icon: typeof Check }> = {
  pending: { tone: "plain", Icon: Clock },
  delivered: { tone: "positive", Icon: Check },
  failed: { tone: "negative", Icon: CircleAlert },
  cancelled: { tone: "plain", Icon: CircleSlash },
};

type DeliveryRowProps = {
  delivery: Delivery;
  /** Whether the webhook is enabled: else nothing can be sent again. */
  listens: boolean;
  timeZone: string;
  open: boolean;
  onToggle: () => void;
};

/** One message: what it told, when, and what became of it. Opened, what was sent and each attempt. */
export function DeliveryRow({ delivery, listens, timeZone, open, onToggle }: DeliveryRowProps) {
  const { id, type, customer_id, status, attempts, created_at, next_attempt_at, last_error } = delivery;
  const { tone, Icon } = LOOKS[status];
  const retrying = status === "pending" && attempts > 0;
  return (
    <li className="border-b">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={`delivery-${id}`}
        onClick={onToggle}
        className="grid w-full grid-cols-[1fr_auto] gap-x-4 gap-y-1 py-3 text-left transition-colors hover:bg-sunk/50 sm:grid-cols-[1fr_11rem_10rem_auto]"
      >
        <span className="min-w-0">
          <span className="block">{messageWords(type)}</span>
          {customer_id !== null && (
            <span className="block break-all text-quiet text-small">Customer {customer_id}</span>
          )}
        </span>
        <span className="order-last text-quiet text-small sm:order-none">
          <Moment at={created_at} timeZone={timeZone} />
        </span>
        <span className="text-small">
          <Chip tone={retrying ? "caution" : tone} icon={<Icon aria-hidden="true" />}>
            {retrying ? "Trying again" : STATUS_WORDS[status]}
          </Chip>
        </span>
        <ChevronDown
          aria-hidden="true"
          className={cx("hidden size-4 text-quiet [stroke-width:1.5] sm:block", open && "rotate-180")}
        />
        {status !== "delivered" && last_error && (
          <span className="col-span-full text-quiet text-small">
            {sentence(last_error)}
            {retrying && next_attempt_at && (
              <>
                {" "}
                Next attempt <Moment at={next_attempt_at} timeZone={timeZone} />.
              </>
            )}
          </span>
        )}
      </button>
      <div id={`delivery-${id}`}>
        {open && <DeliveryDetail delivery={delivery} listens={listens} timeZone={timeZone} />}
      </div>
    </li>
  );
}

/** An error of the log, as a sentence. */
const sentence = (error: string) => `${error[0]?.toUpperCase()}${error.slice(1).replace(/\.$/, "")}.`;
