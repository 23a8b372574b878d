import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/server/app-error";

/** The place of the last row shown: rank of the match, recency of the profile (minus its time in ms), id. */
const cursorSchema = z.tuple([z.int32(), z.int(), z.string().refine((id) => !id.includes("\0"))]);
export type CustomerCursor = z.infer<typeof cursorSchema>;

export function encodeCursor(place: CustomerCursor): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place an opaque cursor stands for. Throws invalid for one that is not ours. */
export function decodeCursor(cursor: string): CustomerCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    const errors = [{ pointer: "cursor", message: "is not a cursor of this list" }];
    throw new AppError("invalid", "The cursor is not one of ours. Start from the first page.", { cause, errors });
  }
}
