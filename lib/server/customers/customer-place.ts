import "server-only";
import { z } from "zod";
import { placeText } from "@/lib/server/http/page-cursor";

/** The place of the last row shown: rank of the match, recency of the profile (minus its time in ms), id. */
export const customerPlaceSchema = z.tuple([z.int32(), z.int(), placeText]);
export type CustomerPlace = z.infer<typeof customerPlaceSchema>;
