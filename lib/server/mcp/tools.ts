import "server-only";
import type { Tool } from "@/lib/server/mcp/tool";
import { generateProfile } from "@/lib/server/mcp/tools/generate-profile";
import { getCustomer } from "@/lib/server/mcp/tools/get-customer";
import { listOpportunities } from "@/lib/server/mcp/tools/list-opportunities";
import { listProfileVersions } from "@/lib/server/mcp/tools/list-profile-versions";
import { readProfile } from "@/lib/server/mcp/tools/read-profile";
import { searchCustomers } from "@/lib/server/mcp/tools/search-customers";

/** Every tool by its name, in the order in which they are listed. */
export const tools: ReadonlyMap<string, Tool> = new Map<string, Tool>([
  ["search_customers", searchCustomers],
  ["get_customer", getCustomer],
  ["read_profile", readProfile],
  ["generate_profile", generateProfile],
  ["list_profile_versions", listProfileVersions],
  ["list_opportunities", listOpportunities],
]);
