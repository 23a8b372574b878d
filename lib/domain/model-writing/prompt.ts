import type { EngineVoice } from "@/lib/contracts/engine";
import { isSentence, longestText } from "@/lib/domain/check/fit-text";
import { instructionsFor } from "./instructions";
import type { Offer, Offered } from "./offer";

export type Prompt = {
  instructions: string;
  input: string;
  /** How many statements are asked for. */
  statements: number;
};

/** What is wrong with the words of a statement; of one that did not come there are none. */
export type Fault = { key: string; text: string | null; reason: string };

/** Asks for all that is offered. */
export function promptFor(offer: Offer, voice: EngineVoice): Prompt {
  return {
    instructions: instructionsFor(offer.language, voice),
    input: encode({ facts: factsOf(offer, offer.statements), statements: offer.statements.map(toTold) }),
    statements: offer.statements.length,
  };
}

/** Asks again for what was refused or left out, and says why. */
export function repairPromptFor(offer: Offer, voice: EngineVoice, faults: readonly Fault[]): Prompt {
  const faultOf = new Map(faults.map((fault) => [fault.key, fault]));
  const again = offer.statements.filter(({ key }) => faultOf.has(key));
  const statements = again.map((statement) => {
    const { text, reason } = faultOf.get(statement.key)!;
    return { ...toTold(statement), ...(text === null ? {} : { refused: text }), why: reason };
  });
  return {
    instructions: instructionsFor(offer.language, voice),
    input: encode({
      task: "These statements were refused, or did not come. Write each again; where in doubt stay close to its plain form.",
      facts: factsOf(offer, again),
      statements,
    }),
    statements: again.length,
  };
}

const toTold = ({ key, plain, evidence }: Offered) => ({
  key,
  form: isSentence(key) ? "sentence" : "item",
  facts: evidence,
  longest: longestText(key),
  plain,
});

function factsOf({ facts }: Offer, statements: readonly Offered[]) {
  const used = new Set(statements.flatMap(({ evidence }) => evidence));
  return [...facts.values()].flatMap(({ id, kind, statement }) => (used.has(id) ? { id, kind, fact: statement } : []));
}

/** JSON, a record a line. Nothing that a stranger typed can end it: quotes and line breaks are escaped, and so are angle brackets. */
function encode(document: Record<string, string | readonly object[]>): string {
  const members = Object.entries(document).map(([name, value]) => {
    const lines = typeof value === "string" ? JSON.stringify(value) : `[\n${value.map(line).join(",\n")}\n]`;
    return `${JSON.stringify(name)}: ${lines}`;
  });
  return `{\n${members.join(",\n")}\n}`.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}

const line = (record: object): string => JSON.stringify(record);
