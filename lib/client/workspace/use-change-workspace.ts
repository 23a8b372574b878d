"use client";

import { useMutation } from "@tanstack/react-query";
import { fetchTagged } from "@/lib/client/http/fetch-json";
import { operations } from "@/lib/contracts/operations";
import type { ChangeWorkspace, WorkspaceSettings } from "@/lib/contracts/workspace";

const { path, response } = operations.changeWorkspace;

/** Changes settings of the house, unless somebody else changed them since `etag`: that is a ProblemError then. */
export function useChangeWorkspace() {
  return useMutation<{ body: WorkspaceSettings; etag: string }, Error, { change: ChangeWorkspace; etag: string }>({
    mutationFn: ({ change, etag }) => fetchTagged(response, path, { method: "PATCH", body: change, ifMatch: etag }),
  });
}
