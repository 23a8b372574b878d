import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { movesAddress } from "@/lib/client/engine/engine-draft";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { clockTime, dayOf } from "@/lib/client/format/clock";
import { fullDay } from "@/lib/client/format/day";

type KeyFieldProps = Pick<EngineForm, "settings" | "draft" | "set" | "mistakes"> & { timeZone: string };

/** A new key, or word of the one that is set: when, and what saving does to it. */
export function KeyField({ settings, draft, set, mistakes, timeZone }: KeyFieldProps) {
  const setAt = settings.key_set_at;
  const kept = setAt !== null && draft.apiKey.trim() === "";
  const moves = kept && movesAddress(draft, settings);
  const removed = kept && draft.removesKey && !moves;
  return (
    <div>
      <TextField
        label="Key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={draft.apiKey}
        onChange={(event) => set({ apiKey: event.target.value, removesKey: false })}
        placeholder={setAt === null ? undefined : "Leave empty to keep the key"}
        hint={
          setAt === null ? (
            "Kept encrypted and never shown again. A server of your own may need none."
          ) : (
            <>
              Set on <time dateTime={setAt}>{`${fullDay(dayOf(setAt, timeZone))}, ${clockTime(setAt, timeZone)}`}</time>
              . Never shown again.
            </>
          )
        }
        error={mistakes.apiKey}
      />
      <div aria-live="polite">
        {moves && (
          <p className="mt-1.5 text-caution text-small">
            The key was given for another address: saving clears it, unless you enter a new one.
          </p>
        )}
        {removed && <p className="mt-1.5 text-caution text-small">The key is removed when you save.</p>}
      </div>
      {kept && !moves && (
        <Button
          size="small"
          variant={draft.removesKey ? "quiet" : "danger"}
          className="-ml-2 mt-1 max-sm:-ml-4"
          onClick={() => set({ removesKey: !draft.removesKey })}
        >
          {draft.removesKey ? "Keep the key" : "Remove the key"}
        </Button>
      )}
    </div>
  );
}
