import { CopyField } from "@/components/ui/copy-field";

/** The token in full, with a button that copies it and a line to try it with. */
export function NewToken({ token }: { token: string }) {
  return (
    <div>
      <CopyField label="Token" value={token} />
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
