import { CopyField } from "@/components/ui/copy-field";

/** The signing secret in full, and what a receiver does with it. */
export function NewSecret({ secret }: { secret: string }) {
  return (
    <div>
      <CopyField label="Signing secret" value={secret} />
      <p className="mt-4 text-quiet text-small">
        The receiver verifies each message with it: any library of{" "}
        <a href="https://www.standardwebhooks.com" className="link" rel="noreferrer" target="_blank">
          Standard Webhooks
        </a>{" "}
        does. A message can come more than once, then with the same <span className="text-ink">webhook-id</span>, and
        not always in order.
      </p>
    </div>
  );
}
