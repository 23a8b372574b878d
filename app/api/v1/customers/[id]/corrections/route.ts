import { operations } from "@/lib/contracts/operations";
import { listCorrections } from "@/lib/server/corrections/list-corrections";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listCorrections, ({ actor, params, query: { all, ...page } }) =>
    listCorrections(actor, params.id, { ...page, all: all === "true" }),
  ),
});
