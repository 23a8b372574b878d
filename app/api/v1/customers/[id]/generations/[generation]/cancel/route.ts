import { operations } from "@/lib/contracts/operations";
import { cancelGeneration } from "@/lib/server/generations/generations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.cancelGeneration, ({ actor, params }) =>
    cancelGeneration(actor, params.id, params.generation),
  ),
});
