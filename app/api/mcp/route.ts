import { route } from "@/lib/server/http/route";
import { handleMcp } from "@/lib/server/mcp/handle-mcp";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({ POST: handleMcp });
