"use client";

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/lib/client/http/fetch-json";
import {
  type ImportErrorPage,
  type ImportPage,
  type ImportRecord,
  importErrorPageSchema,
  importPageSchema,
  importSchema,
} from "@/lib/contracts/import-record";
import { importKeys } from "./import-keys";

const path = "/api/v1/imports";
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`;
const everySecond = 1000;

/** Where the whole list of errors can be had as a file. */
export const errorsPath = (id: string) => `${pathOf(id)}/errors`;

/** Still changing by itself. One that a command runs is only seen again when the page is opened again. */
export const isUnderWay = ({ status, kind }: Pick<ImportRecord, "status" | "kind">) =>
  kind !== null && (status === "queued" || status === "running");

const withCursor = (url: string, cursor: string | null) =>
  cursor === null ? url : `${url}?${new URLSearchParams({ cursor })}`;

/** The imports, newest first, page after page; asked for each second while one is under way. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: importKeys.list(),
    queryFn: ({ pageParam, signal }) =>
      fetchJson<ImportPage>(importPageSchema, withCursor(path, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? everySecond : false,
  });
}

/** One import; asked for each second while it is under way. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKeys.detail(id),
    queryFn: ({ signal }) => fetchJson<ImportRecord>(importSchema, pathOf(id), { signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? everySecond : false),
  });
}

/** What is wrong with its rows, page after page. `known`: how many there are, so that more are asked for when there are. */
export function useImportErrors(id: string, known: number) {
  return useInfiniteQuery({
    queryKey: [...importKeys.errors(id), known],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<ImportErrorPage>(importErrorPageSchema, withCursor(errorsPath(id), pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    enabled: known > 0,
  });
}

/** Cancels an import; nothing of its file is kept. */
export function useCancelImport() {
  const queryClient = useQueryClient();
  return useMutation<ImportRecord, Error, string>({
    mutationFn: (id) => fetchJson<ImportRecord>(importSchema, `${pathOf(id)}/cancel`, { method: "POST" }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: importKeys.all }),
  });
}
