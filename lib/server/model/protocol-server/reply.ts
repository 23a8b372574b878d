import "server-only";
import type { Behaviour } from "./behaviour";
import type { ReceivedCall } from "./received-call";

/** What is answered, in the words of no protocol. */
export type Reply = {
  call: ReceivedCall;
  /** Seconds since 1970. */
  created: number;
  text: string;
  ending: "stop" | "length" | "content_filter" | "refusal";
  usage: Usage;
  /** Whether a chat stream ends with the usage. */
  withUsage: boolean;
};

export type Usage = { input: number; cached: number; output: number };

/** The text, and how it ends, that a behaviour makes of an answer. */
export function endingOf(
  behaviour: Behaviour,
  answer: string,
  maxTokens: number | null,
): Pick<Reply, "text" | "ending"> {
  switch (behaviour.kind) {
    case "truncated":
      return { text: firstOf(answer, behaviour.share ?? 0.5), ending: "length" };
    case "content_filter":
      return { text: firstOf(answer, behaviour.share ?? 0.5), ending: "content_filter" };
    case "refusal":
      return { text: "I'm sorry, but I can't help with that.", ending: "refusal" };
    case "invalid":
      return { text: `${firstOf(answer, 0.5)}...`, ending: "stop" };
    case "prose":
      return { text: behaviour.text ?? "Certainly! Here is what I would tell this customer.", ending: "stop" };
    case "fenced":
      return { text: `Here is the JSON that you asked for:\n\n\`\`\`json\n${answer}\n\`\`\`\n`, ending: "stop" };
    default: {
      const pieces = deltasOf(answer);
      return maxTokens !== null && pieces.length > maxTokens
        ? { text: pieces.slice(0, maxTokens).join(""), ending: "length" }
        : { text: answer, ending: "stop" };
    }
  }
}

/** A text in pieces of so many characters, none torn: what one event of a stream carries. */
export const deltasOf = (text: string, characters = 4): string[] => {
  const all = [...text];
  const starts = Array.from({ length: Math.ceil(all.length / characters) }, (_, i) => i * characters);
  return starts.map((start) => all.slice(start, start + characters).join(""));
};

function firstOf(text: string, share: number): string {
  const pieces = deltasOf(text);
  return pieces.slice(0, Math.floor(pieces.length * share)).join("");
}
