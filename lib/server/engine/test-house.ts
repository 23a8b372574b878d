import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { prisma } from "@/lib/server/db/client";

export const admin: Actor = { kind: "command", id: "test", name: "test", role: "admin", stores: null };

/** A house without customers: for tests of what it sets for its language model. */
export async function openTestHouse(): Promise<void> {
  await prisma().workspace.create({
    data: {
      name: "Test",
      timeZone: "America/Sao_Paulo",
      currency: "BRL",
      language: "en",
      phoneCountry: "BR",
    },
  });
}
