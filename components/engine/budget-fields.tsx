import { TextField } from "@/components/ui/text-field";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { FormSection } from "./form-section";

/** What the model costs, and what a day may cost. */
export function BudgetFields({ draft, set, mistakes }: Pick<EngineForm, "draft" | "set" | "mistakes">) {
  const price = { inputMode: "decimal", autoComplete: "off" } as const;
  const currency = draft.currency.trim().toUpperCase();
  return (
    <FormSection
      title="Budget"
      note="What a call can come to is reserved before it is made. When a day’s budget is used up, the built-in engine goes on alone until the next."
    >
      <TextField
        label="Currency"
        autoComplete="off"
        spellCheck={false}
        maxLength={3}
        className="w-40"
        value={draft.currency}
        onChange={(event) => set({ currency: event.target.value })}
        hint="What your provider bills in."
        error={mistakes.currency}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...price}
          label="A million input tokens"
          value={draft.inputPrice}
          onChange={(event) => set({ inputPrice: event.target.value })}
          hint={`In ${currency}. Empty: what the model costs is not known.`}
          error={mistakes.inputPrice}
        />
        <TextField
          {...price}
          label="A million output tokens"
          value={draft.outputPrice}
          onChange={(event) => set({ outputPrice: event.target.value })}
          hint={`In ${currency}.`}
          error={mistakes.outputPrice}
        />
      </div>
      <TextField
        {...price}
        label="Budget of a day"
        value={draft.budget}
        onChange={(event) => set({ budget: event.target.value })}
        hint={`In ${currency}. Empty: no limit. Needs both prices: without them nobody knows what is spent.`}
        error={mistakes.budget}
      />
    </FormSection>
  );
}
