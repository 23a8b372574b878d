import "server-only";
import type { ReceivedCall } from "@/lib/server/model/protocol-server/received-call";

/** A statement that a call of ours asks for. */
export type Asked = { key: string; form: "sentence" | "item"; facts: string[]; plain: string; why?: string };

/** What a call of ours asks for; nothing when it is no profile's but the test of a connection. */
export function askedBy({ input }: Pick<ReceivedCall, "input">): Asked[] {
  try {
    return JSON.parse(input).statements;
  } catch {
    return [];
  }
}

/** Words each statement by a function of what is asked, and rests it on all of its facts. */
export const wording = (say: (asked: Asked, index: number, call: ReceivedCall) => string) => (call: ReceivedCall) =>
  JSON.stringify({
    elements: askedBy(call).map((asked, index) => ({
      key: asked.key,
      evidence: asked.facts,
      text: say(asked, index, call),
    })),
  });

/** A model that does as it is told, and whose words can be told from the built-in engine's. */
export const faithful = wording(({ plain, form }, _index, { instructions }) =>
  form === "sentence"
    ? plain.replace(/\.$/, instructions.includes("Brazilian Portuguese") ? ", e isso aparece." : ", and it shows.")
    : plain,
);
