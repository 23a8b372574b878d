import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { openapiDocument } from "@/lib/server/http/openapi";
import { refuseMethods } from "@/lib/server/http/refuse";

export const GET = handle(operations.getOpenapi, () => openapiDocument());

export const { POST, PUT, PATCH, DELETE } = refuseMethods("GET");
