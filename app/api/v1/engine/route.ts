import { operations } from "@/lib/contracts/operations";
import { changeEngine, getEngine } from "@/lib/server/engine/engine-settings";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getEngine, async () => {
    const { engine, etag } = await getEngine();
    return answer(engine, { etag });
  }),
  PATCH: handle(operations.changeEngine, async ({ actor, body, ifMatch }) => {
    const { engine, etag } = await changeEngine(actor, body, ifMatch);
    return answer(engine, { etag });
  }),
});
