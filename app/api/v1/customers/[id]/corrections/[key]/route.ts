import { operations } from "@/lib/contracts/operations";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PUT: handle(operations.setCorrection, ({ actor, params, body }) => setCorrection(actor, params.id, params.key, body)),
  DELETE: handle(operations.undoCorrection, ({ actor, params, query }) =>
    undoCorrection(actor, params.id, params.key, { restore: query.restore === "true" }),
  ),
});
