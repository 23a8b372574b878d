"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { fetchJson } from "@/lib/client/http/fetch-json";
import { operations } from "@/lib/contracts/operations";
import {
  type ChangeWebhook,
  type CreatedWebhook,
  type CreateWebhook,
  createdWebhookSchema,
  type Webhook,
  webhookListSchema,
  webhookSchema,
} from "@/lib/contracts/webhook";
import { webhookKeys } from "./webhook-keys";

const path = operations.listWebhooks.path;
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`;

/** Whether messages arrive changes by itself: while somebody looks, it is looked at again. */
const refetchInterval = 5000;

/** The webhooks, newest first. */
export function useWebhooks() {
  return useQuery({
    queryKey: webhookKeys.list(),
    queryFn: ({ signal }) => fetchJson<{ items: Webhook[] }>(webhookListSchema, path, { signal }),
    refetchInterval,
  });
}

/** One webhook. */
export function useWebhook(id: string) {
  return useQuery({
    queryKey: webhookKeys.one(id),
    queryFn: ({ signal }) => fetchJson<Webhook>(webhookSchema, pathOf(id), { signal }),
    refetchInterval,
  });
}

/** A change after which everything of webhooks is read again. */
function useWebhookChange<T, V>(send: (variables: V) => Promise<T>) {
  const queryClient = useQueryClient();
  return useMutation<T, Error, V>({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: webhookKeys.all }),
  });
}

/** Adds a webhook. The answer is the only place where its secret can be read. */
export const useCreateWebhook = () =>
  useWebhookChange<CreatedWebhook, z.input<typeof operations.createWebhook.body> & CreateWebhook>((body) =>
    fetchJson<CreatedWebhook>(createdWebhookSchema, path, { method: "POST", body }),
  );

/** Enables or disables a webhook. */
export const useChangeWebhook = () =>
  useWebhookChange<Webhook, { id: string; change: ChangeWebhook }>(({ id, change }) =>
    fetchJson<Webhook>(webhookSchema, pathOf(id), { method: "PATCH", body: change }),
  );

/** Gives a webhook a new secret: readable in the answer alone. */
export const useRotateSecret = () =>
  useWebhookChange<CreatedWebhook, string>((id) =>
    fetchJson<CreatedWebhook>(createdWebhookSchema, `${pathOf(id)}/secret`, { method: "POST" }),
  );

/** Sends a test message. */
export const useTestWebhook = () =>
  useWebhookChange<unknown, string>((id) => fetchJson(z.unknown(), `${pathOf(id)}/test`, { method: "POST" }));

/** Removes a webhook; sent even while the page closes. */
export const useRemoveWebhook = () =>
  useWebhookChange<unknown, string>((id) => fetchJson(z.unknown(), pathOf(id), { method: "DELETE", keepalive: true }));
