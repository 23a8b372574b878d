import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-field";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { FormSection } from "./form-section";

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "pt-BR", label: "Portuguese" },
];

type VoiceFieldsProps = Pick<EngineForm, "draft" | "set" | "mistakes"> & {
  /** The house's language. */
  house: string;
};

/** How the house speaks. */
export function VoiceFields({ draft, set, mistakes, house }: VoiceFieldsProps) {
  return (
    <FormSection
      title="Language and voice"
      note="How the house speaks. What is banned stands in no profile: the model’s sentence is rewritten once, then replaced; one of the built-in engine’s is left out."
    >
      <Select
        label="Language"
        value={draft.language}
        placeholder={`The house’s own: ${LANGUAGES.find(({ value }) => value === house)?.label ?? house}`}
        options={LANGUAGES}
        onChange={(event) => set({ language: event.target.value as typeof draft.language })}
        hint="Of profiles that are asked for in no other."
        error={mistakes.language}
      />
      <TextArea
        label="Tone"
        value={draft.tone}
        onChange={(event) => set({ tone: event.target.value })}
        hint="In a few words, such as: warm, never pushing, British spelling."
        error={mistakes.tone}
      />
      <TextArea
        label="Banned words"
        autoComplete="off"
        value={draft.words}
        onChange={(event) => set({ words: event.target.value })}
        hint="One a line, such as “cheap”."
        error={mistakes.words}
      />
      <TextArea
        label="Banned claims"
        autoComplete="off"
        value={draft.claims}
        onChange={(event) => set({ claims: event.target.value })}
        hint="One a line, each by its core, such as “lasts a lifetime”."
        error={mistakes.claims}
      />
    </FormSection>
  );
}
