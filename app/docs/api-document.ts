import { cache } from "react";
import type { ApiDocument } from "@/components/docs/document";
import { openapiDocument } from "@/lib/server/http/openapi";

/** The document that the reference shows: the one that /api/v1/openapi.json answers. */
export const apiDocument = cache(() => openapiDocument() as unknown as ApiDocument);
