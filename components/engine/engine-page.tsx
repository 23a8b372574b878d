"use client";

import { toast } from "@/components/ui/toast";
import { type TaggedEngine, useSpending, useTestEngine } from "@/lib/client/engine/use-engine";
import { useEngineForm } from "@/lib/client/engine/use-engine-form";
import { BudgetFields } from "./budget-fields";
import { ConnectionFields } from "./connection-fields";
import { InForce } from "./in-force";
import { SaveRow } from "./save-row";
import { Spending } from "./spending";
import { SpendingToday } from "./spending-today";
import { TestEngine } from "./test-engine";
import { VoiceFields } from "./voice-fields";

type EnginePageProps = { initial: TaggedEngine; timeZone: string; language: string };

// What has the focus is never under the row that stays in sight.
const clear = "[&_:is(input,textarea,select,button)]:scroll-mb-32";

/** Which language model words the profiles, how it speaks, and what it may cost. */
export function EnginePage({ initial, timeZone, language }: EnginePageProps) {
  const spending = useSpending();
  const test = useTestEngine();
  const form = useEngineForm(initial, () => {
    // What was tested is not what is saved now.
    test.reset();
    toast("Saved");
  });
  const { settings } = form;
  const configured = settings.in_force !== null;
  return (
    <div className="grid gap-10">
      <div className="grid gap-x-11 gap-y-8 lg:grid-cols-[1fr_292px]">
        <section aria-labelledby="engine-title">
          <h2 id="engine-title" className="text-display-m">
            Engine
          </h2>
          <InForce {...settings} />
          <TestEngine test={test} configured={configured} dirty={form.dirty} />
        </section>
        {configured && spending.data && <SpendingToday today={spending.data.today} />}
      </div>
      <form ref={form.form} onSubmit={form.submit} noValidate aria-labelledby="engine-title" className={clear}>
        <div className="grid gap-8 pb-8">
          <ConnectionFields {...form} timeZone={timeZone} />
          <VoiceFields {...form} house={language} />
          <BudgetFields {...form} />
        </div>
        <SaveRow {...form} />
      </form>
      <Spending spending={spending} />
    </div>
  );
}
