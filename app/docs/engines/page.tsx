import type { Metadata } from "next";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { KeyTable } from "@/components/docs/key-table";

export const metadata: Metadata = { title: "Engines" };

const stream = `event: section
data: {"section": "customer_profile", "content": {"general_description": "...", "general_style": "..."}}

event: profile
data: {"id": "...", "version": 4, ...}`;

const members = [
  ["engine", "Who wrote it: name, version, and of a language model its model and prompt_version"],
  ["by_model", "Keys of the claims in its words; the rest are the built-in engine's, or a colleague's"],
  ["fallbacks", "Passages that the built-in engine kept, each with the reasons"],
  ["usage", "Tokens, cost and milliseconds; cost is null where no prices are set"],
  ["fingerprint", "Of all inputs: where it is the same, the words are those of before, and no call is made"],
] as const;

export default function EnginesPage() {
  return (
    <Article
      title="Engines"
      lead="The built-in engine decides what is said. A language model may say it better; it may add nothing."
    >
      <Section id="two" title="Two writers">
        <p>
          <Code>built-in</Code> needs no key and no network, and writes the same profile from the same records.{" "}
          <Code>language-model</Code> rewords its statements, one by one. Each is held against the purchases and views
          it rests on; what does not hold is asked for once more, and then that passage stays in the built-in
          engine&apos;s words.
        </p>
        <KeyTable label="What a version tells of its writer" heads={["Member", "Holds"]} rows={members} code={[0]} />
      </Section>
      <Section id="waiting" title="Waiting, or not">
        <p>
          A model takes seconds. <Code>POST /customers/&#123;id&#125;/profile</Code> with{" "}
          <Code>&quot;engine&quot;: &quot;language-model&quot;</Code> answers once the version is written. With{" "}
          <Code>Accept: text/event-stream</Code> each section comes as soon as all of it has passed:
        </p>
        <CodeBlock code={stream} label="text/event-stream" />
        <p>
          Should the model fail on the way, the last event is <Code>problem</Code>, with the members that errors have,
          and there is no new version. Who stops reading cancels the writing. To start one and come back, use{" "}
          <Code>POST /customers/&#123;id&#125;/generations</Code>: it answers at once with the built-in words, and goes
          on whoever watches.
        </p>
      </Section>
      <Section id="cost" title="What it costs">
        <p>
          An administrator sets prices and a budget of the day. Before each call the most that it can come to is taken
          out of the budget; without room for it no call is made, and the answer is <Code>budget_reached</Code>.{" "}
          <Code>GET /engine/spending</Code> tells calls, tokens and cost by day and model.
        </p>
      </Section>
      <Section id="data" title="What the model is shown">
        <p>
          Facts as sentences, and the statements that rest on them. No name, no contact, no note, no row of the records.
          Searches and names of products are handed over as data, and what they say is never followed.
        </p>
      </Section>
    </Article>
  );
}
