import { operations } from "@/lib/contracts/operations";
import { generationEvents } from "@/lib/server/generations/generation-events";
import { getGeneration } from "@/lib/server/generations/generations";
import { FileAnswer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getGeneration, async ({ actor, params: { id, generation }, as }) =>
    as === null
      ? getGeneration(actor, id, generation)
      : new FileAnswer(await generationEvents(actor, id, generation), as),
  ),
});
