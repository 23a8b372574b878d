import "server-only";
import type { Asked } from "./asked";
import type { Behaviour } from "./behaviour";
import { chatDialect } from "./chat-dialect";
import { usageCounter } from "./count-usage";
import type { ReceivedCall } from "./received-call";
import { Refused, refusalOf } from "./refused";
import { endingOf, type Reply } from "./reply";
import { responsesDialect } from "./responses-dialect";
import { bodyScript, refusedScript, replayScript, type Script, streamScript } from "./script";

type Answer = (call: ReceivedCall) => string | Promise<string>;

/** What a server sends to a call, in its behaviour; the server's count of tokens is kept over its calls. */
export function scriptWriter(): (
  call: ReceivedCall,
  asked: Asked | Refused,
  behaviour: Behaviour,
  answer: Answer,
) => Promise<Script> {
  const countUsage = usageCounter();
  return async (call, asked, behaviour, answer) => {
    if (asked instanceof Refused) return refusedScript(asked);
    const refusal = refusalOf(behaviour, call);
    if (refusal) return refusedScript(refusal);
    if (behaviour.kind === "replay") return replayScript(behaviour.recording, call);
    const { text, ending } = endingOf(behaviour, await answer(call), asked.maxTokens);
    const reply: Reply = {
      call,
      created: Math.floor(call.arrivedAt / 1_000),
      text,
      ending,
      usage: countUsage(call, text),
      withUsage: asked.withUsage,
    };
    const dialect = call.protocol === "chat" ? chatDialect : responsesDialect;
    return call.stream ? streamScript(behaviour, reply, dialect) : bodyScript(behaviour, reply, dialect);
  };
}
