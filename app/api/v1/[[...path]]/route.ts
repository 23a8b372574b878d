import { unknownPath } from "@/lib/server/http/refuse";

export { unknownPath as DELETE, unknownPath as GET, unknownPath as PATCH, unknownPath as POST, unknownPath as PUT };
