import { refuseDocumented } from "@/lib/server/http/handle-documented";

const refuse = refuseDocumented("not_found", "There is nothing at this path. See /docs.");

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
