import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { openapiDocument } from "@/lib/server/http/openapi";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getOpenapi, () => openapiDocument()),
});
