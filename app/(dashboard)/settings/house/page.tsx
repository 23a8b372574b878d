import type { Metadata } from "next";
import { requireSettingsActor } from "@/app/(dashboard)/settings/settings-actor";
import { HouseSettings } from "@/components/workspace/house-settings";
import { getSettings } from "@/lib/server/workspace/workspace-settings";

export const metadata: Metadata = { title: "House" };

export default async function HousePage() {
  await requireSettingsActor("/settings/house");
  return <HouseSettings {...(await getSettings())} />;
}
