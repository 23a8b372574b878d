import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { keyFate } from "@/lib/client/engine/engine-draft";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { clockTime, dayOf } from "@/lib/client/format/clock";
import { fullDay } from "@/lib/client/format/day";

type KeyFieldProps = Pick<EngineForm, "settings" | "draft" | "set" | "mistakes"> & { timeZone: string };

const WARNINGS: Partial<Record<ReturnType<typeof keyFate>, string>> = {
  cleared: "The key was set for the address before: saving clears it, unless you enter a new one.",
  removed: "The key is removed when you save.",
};

/** A new key, or word of the one that is set: when, and what saving does to it. */
export function KeyField({ settings, draft, set, mistakes, timeZone }: KeyFieldProps) {
  const fate = keyFate(draft, settings);
  const warning = WARNINGS[fate];
  return (
    <div>
      <TextField
        label="Key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={draft.apiKey}
        onChange={(event) => set({ apiKey: event.target.value, removesKey: false })}
        placeholder={fate === "kept" ? "Empty: the key stays" : undefined}
        hint={<KeyHint setAt={settings.key_set_at} timeZone={timeZone} />}
        error={mistakes.apiKey}
      />
      <div aria-live="polite">{warning && <p className="mt-1.5 text-caution text-small">{warning}</p>}</div>
      {(fate === "kept" || fate === "removed") && (
        <Button
          size="small"
          variant={fate === "kept" ? "danger" : "quiet"}
          className="mt-1 -ml-2 max-sm:-ml-4"
          onClick={() => set({ removesKey: !draft.removesKey })}
        >
          {fate === "kept" ? "Remove the key" : "Keep the key"}
        </Button>
      )}
    </div>
  );
}

function KeyHint({ setAt, timeZone }: { setAt: string | null; timeZone: string }) {
  if (setAt === null) return "Kept encrypted and never shown again. A server of your own may need none.";
  const words = `${fullDay(dayOf(setAt, timeZone))}, ${clockTime(setAt, timeZone)}`;
  return (
    <>
      Set on <time dateTime={setAt}>{words}</time>. Never shown again.
    </>
  );
}
