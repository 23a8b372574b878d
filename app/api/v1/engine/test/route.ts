import { operations } from "@/lib/contracts/operations";
import { tryEngine } from "@/lib/server/engine/try-engine";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.testEngine, ({ actor }) => tryEngine(actor)),
});
