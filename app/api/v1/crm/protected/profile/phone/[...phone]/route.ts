import { handleDocumented } from "@/lib/server/http/handle-documented";
import { lookUpProfile } from "@/lib/server/look-up/look-up-profile";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handleDocumented("phone", (actor, given, query) =>
  lookUpProfile(actor, "phone", given, query),
);
