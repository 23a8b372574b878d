import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextArea, TextField } from "@/components/ui/text-field";
import { draftOf, removesConnection } from "@/lib/client/engine/engine-draft";
import type { EngineForm } from "@/lib/client/engine/use-engine-form";
import { FormSection } from "./form-section";
import { KeyField } from "./key-field";

const PROTOCOLS = [
  { value: "responses", label: "Responses" },
  { value: "chat", label: "Chat completions" },
] as const;

type ConnectionFieldsProps = Pick<EngineForm, "settings" | "draft" | "set" | "mistakes"> & { timeZone: string };

/** Which language model is asked, and where. */
export function ConnectionFields({ timeZone, ...form }: ConnectionFieldsProps) {
  const { settings, draft, set, mistakes } = form;
  const removes = removesConnection(draft, settings);
  const keep = () => {
    const { baseUrl, model, protocol } = draftOf(settings);
    set({ baseUrl, model, protocol, apiKey: "", removesKey: false });
  };
  return (
    <FormSection
      title="Connection"
      note="Any server that speaks one of OpenAI’s two protocols: OpenAI itself, a gateway, or a model on your own machines."
    >
      <TextField
        label="Address"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={draft.baseUrl}
        onChange={(event) => set({ baseUrl: event.target.value })}
        placeholder="https://api.openai.com/v1"
        hint="Empty: OpenAI’s own."
        error={mistakes.baseUrl}
      />
      <TextField
        label="Model"
        autoComplete="off"
        spellCheck={false}
        value={draft.model}
        onChange={(event) => set({ model: event.target.value })}
        hint={
          settings.source === "environment"
            ? `Empty: ${settings.in_force?.model}, which the environment names, stays in force.`
            : "Its name, as the server knows it."
        }
        error={mistakes.model}
      />
      <KeyField {...form} timeZone={timeZone} />
      <TextArea
        label="Allowed hosts"
        autoComplete="off"
        spellCheck={false}
        value={draft.hosts}
        onChange={(event) => set({ hosts: event.target.value })}
        hint="One a line: hosts of your own network, such as localhost or 10.1.0.0/16. Public ones need no naming."
        error={mistakes.hosts}
      />
      <div>
        <p aria-hidden="true" className="mb-1.5 text-small">
          Protocol
        </p>
        <Segmented
          label="Protocol"
          value={draft.protocol}
          options={PROTOCOLS}
          onChange={(protocol) => set({ protocol })}
        />
        <p className="mt-1.5 text-quiet text-small">OpenAI speaks both; most other servers, chat completions.</p>
      </div>
      {settings.model !== null && (
        <div aria-live="polite" className="self-end">
          {removes && (
            <p className="text-caution">Without a model the connection and its key are removed when you save.</p>
          )}
          <Button
            size="small"
            variant={removes ? "quiet" : "danger"}
            className="-ml-2 max-sm:-ml-4"
            onClick={removes ? keep : () => set({ baseUrl: "", model: "", apiKey: "", removesKey: false })}
          >
            {removes ? "Keep the connection" : "Remove the connection"}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
