import { operations } from "@/lib/contracts/operations";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";

export const PUT = handle(operations.setCorrection, ({ actor, params, body }) =>
  setCorrection(actor, params.id, params.key, body),
);

export const DELETE = handle(operations.undoCorrection, ({ actor, params, query }) =>
  undoCorrection(actor, params.id, params.key, { restore: query.restore === "true" }),
);

export const { GET, POST, PATCH } = refuseMethods("PUT", "DELETE");
