import { z } from "zod";
import type { Operation } from "@/lib/contracts/operation";
import { changeWorkspaceBody, workspaceSchema } from "@/lib/contracts/workspace";

export const workspaceOperations = {
  getWorkspace: {
    id: "getWorkspace",
    method: "GET",
    path: "/api/v1/workspace",
    group: "Workspace",
    summary: "Read the settings of the house",
    scope: "workspace:read",
    status: 200,
    response: workspaceSchema,
    etag: "answer",
    problems: [],
  },
  changeWorkspace: {
    id: "changeWorkspace",
    method: "PATCH",
    path: "/api/v1/workspace",
    group: "Workspace",
    summary: "Change settings of the house: which web pages may call, how often a token may",
    scope: "workspace:write",
    body: changeWorkspaceBody,
    status: 200,
    response: workspaceSchema,
    etag: "if-match",
    problems: [],
  },
  getOpenapi: {
    id: "getOpenapi",
    method: "GET",
    path: "/api/v1/openapi.json",
    group: "Workspace",
    summary: "This document",
    scope: null,
    status: 200,
    response: z.record(z.string(), z.unknown()),
    problems: [],
  },
} as const satisfies Record<string, Operation>;
