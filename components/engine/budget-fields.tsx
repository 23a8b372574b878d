import { TextField } from "@/components/ui/text-field";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { FormSection } from "./form-section";

/** What the model costs, and what a day may cost. */
export function BudgetFields({ draft, set, mistakes }: Pick<EngineForm, "draft" | "set" | "mistakes">) {
  const amount = { inputMode: "decimal", autoComplete: "off" } as const;
  const currency = draft.currency.trim().toUpperCase();
  return (
    <FormSection
      title="Budget"
      note="What a call can come to is reserved before it is made. Where a day’s budget has no room left, no call is made until the next; the built-in engine writes as before. Without prices costs are not known, and no budget can hold."
    >
      <TextField
        label="Price of a million input tokens"
        {...amount}
        value={draft.inputPrice}
        onChange={(event) => set({ inputPrice: event.target.value })}
        hint={`In ${currency}, such as 0.25.`}
        error={mistakes.inputPrice}
      />
      <TextField
        label="Price of a million output tokens"
        {...amount}
        value={draft.outputPrice}
        onChange={(event) => set({ outputPrice: event.target.value })}
        hint={`In ${currency}, such as 2.`}
        error={mistakes.outputPrice}
      />
      <TextField
        label="Budget of a day"
        {...amount}
        value={draft.budget}
        onChange={(event) => set({ budget: event.target.value })}
        hint={`In ${currency}. Empty: no limit.`}
        error={mistakes.budget}
      />
      <TextField
        label="Currency"
        autoComplete="off"
        spellCheck={false}
        maxLength={3}
        value={draft.currency}
        onChange={(event) => set({ currency: event.target.value })}
        hint="In which your provider bills, such as USD."
        error={mistakes.currency}
      />
    </FormSection>
  );
}
