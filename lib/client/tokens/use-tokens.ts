"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { fetchJson } from "@/lib/client/http/fetch-json";
import { operations } from "@/lib/contracts/operations";
import type { CreatedToken, CreateToken } from "@/lib/contracts/token";
import { createdTokenSchema } from "@/lib/contracts/token";
import { tokenKeys } from "./token-keys";

const path = operations.listTokens.path;

/** The API tokens, newest first, revoked ones too. */
export function useTokens() {
  return useQuery({
    queryKey: tokenKeys.list(),
    queryFn: ({ signal }) => fetchJson(operations.listTokens.response, path, { signal }),
  });
}

/** Makes a token. The answer is the only place where it can be read. */
export function useCreateToken() {
  const queryClient = useQueryClient();
  return useMutation<CreatedToken, Error, CreateToken>({
    mutationFn: (body) => fetchJson<CreatedToken>(createdTokenSchema, path, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokenKeys.all }),
  });
}

/** Ends a token; its next request is refused. */
export function useRevokeToken() {
  const queryClient = useQueryClient();
  return useMutation<unknown, Error, string>({
    mutationFn: (id) =>
      fetchJson(z.unknown(), `${path}/${encodeURIComponent(id)}`, {
        method: "DELETE",
        // A revocation is sent even while the page closes.
        keepalive: true,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tokenKeys.all }),
  });
}
