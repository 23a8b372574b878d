import { operations } from "@/lib/contracts/operations";
import { listCorrections } from "@/lib/server/corrections/list-corrections";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";

export const GET = handle(operations.listCorrections, ({ actor, params, query: { all, ...page } }) =>
  listCorrections(actor, params.id, { ...page, all: all === "true" }),
);

export const { POST, PUT, PATCH, DELETE } = refuseMethods("GET");
