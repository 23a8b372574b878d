import { handleDocumented } from "@/lib/server/http/handle-documented";
import { lookUpProfile } from "@/lib/server/look-up/look-up-profile";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handleDocumented("user-profile-id", (actor, given, query) =>
  lookUpProfile(actor, "user-profile-id", given, query),
);
