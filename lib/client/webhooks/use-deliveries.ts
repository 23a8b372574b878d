"use client";

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/lib/client/http/fetch-json";
import {
  type Delivery,
  type DeliveryDetail,
  type DeliveryPage,
  type DeliveryStatus,
  deliveryDetailSchema,
  deliveryPageSchema,
  deliverySchema,
} from "@/lib/contracts/delivery";
import { operations } from "@/lib/contracts/operations";
import { webhookKeys } from "./webhook-keys";

const path = operations.listDeliveries.path;
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`;

/** What is on its way is looked at again by itself. */
const lookAgain = (pending: boolean) => (pending ? 2000 : false);

/** The deliveries of a webhook, newest first, page after page. */
export function useDeliveries(webhook: string, status: DeliveryStatus | null) {
  return useInfiniteQuery({
    queryKey: webhookKeys.deliveryList(webhook, status),
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ webhook });
      if (status) search.set("status", status);
      if (pageParam) search.set("cursor", pageParam);
      return fetchJson<DeliveryPage>(deliveryPageSchema, `${path}?${search}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: ({ state }) =>
      lookAgain((state.data?.pages ?? []).some(({ items }) => items.some((item) => item.status === "pending"))),
  });
}

/** One delivery, with its attempts and what is sent. */
export function useDelivery(webhook: string, id: string) {
  return useQuery({
    queryKey: webhookKeys.delivery(webhook, id),
    queryFn: ({ signal }) => fetchJson<DeliveryDetail>(deliveryDetailSchema, pathOf(id), { signal }),
    refetchInterval: ({ state }) => lookAgain(state.data?.status === "pending"),
  });
}

/** Sends a delivery again now, also one that has arrived. */
export function useSendAgain(webhook: string) {
  const queryClient = useQueryClient();
  return useMutation<Delivery, Error, string>({
    mutationFn: (id) => fetchJson<Delivery>(deliverySchema, `${pathOf(id)}/retry`, { method: "POST" }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: webhookKeys.deliveries(webhook) }),
  });
}
