import "server-only";
import { Output } from "ai";
import { statementSchema } from "@/lib/contracts/draft";

/**
 * A list of statements as the schema, and text as what is read: the SDK would parse all of it again at each part that comes
 * (half of a processor's time with sixty-four at once), where statements are to be read only when one may have ended.
 */
export const askedFor = {
  ...Output.text(),
  responseFormat: Output.array({ element: statementSchema, name: "statements" }).responseFormat,
};
