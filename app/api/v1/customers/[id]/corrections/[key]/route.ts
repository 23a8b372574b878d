import { operations } from "@/lib/contracts/operations";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PUT: handle(operations.setCorrection, async ({ actor, params, body, effectId, ifMatch }) => {
    const set = await setCorrection(actor, params.id, params.key, body, { id: effectId, ifMatch });
    return answer(set, { etag: set.id });
  }),
  DELETE: handle(operations.undoCorrection, ({ actor, params, query, ifMatch }) =>
    undoCorrection(actor, params.id, params.key, { restore: query.restore === "true", ifMatch }),
  ),
});
