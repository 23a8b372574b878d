"use client";

import { toast } from "@/components/ui/toast";
import { type TaggedEngine, useTestEngine } from "@/lib/client/engine/use-engine";
import { useEngineForm } from "@/lib/client/engine/use-engine-form";
import { BudgetFields } from "./budget-fields";
import { ConnectionFields } from "./connection-fields";
import { InForce } from "./in-force";
import { SaveRow } from "./save-row";
import { Spending } from "./spending";
import { TestEngine } from "./test-engine";
import { VoiceFields } from "./voice-fields";

/** Which language model words the profiles, how it speaks, and what it may cost. */
export function EnginePage({ initial, timeZone }: { initial: TaggedEngine; timeZone: string }) {
  const test = useTestEngine();
  const form = useEngineForm(initial, () => {
    // What was tested is not what is saved now.
    test.reset();
    toast("Saved");
  });
  const { settings } = form;
  return (
    <div className="grid gap-10">
      <section aria-labelledby="engine-title" className="grid gap-4">
        <h2 id="engine-title" className="sr-only">
          Engine
        </h2>
        <InForce {...settings} />
        <TestEngine test={test} configured={settings.in_force !== null} dirty={form.dirty} />
      </section>
      <form
        ref={form.form}
        onSubmit={form.submit}
        noValidate
        aria-label="Settings of the engine"
        className="grid gap-10"
      >
        <ConnectionFields {...form} timeZone={timeZone} />
        <VoiceFields {...form} />
        <BudgetFields {...form} />
        <SaveRow {...form} />
      </form>
      <Spending />
    </div>
  );
}
