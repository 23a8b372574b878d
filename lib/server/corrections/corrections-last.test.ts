import { beforeAll, describe, expect, it } from "vitest";
import type { Profile } from "@/lib/contracts/profile";
import { claimText } from "@/lib/domain/claims/claim-text";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importRows } from "@/lib/server/imports/import-rows";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { expectBackedClaims } from "@/lib/server/profiles/test-backed-claims";
import { admin, files, northSales, openTestRetailer } from "@/lib/server/profiles/test-retailer";

// The story of a shop: what a salesperson set goes through regenerations, other purchases, and purchases that contradict it.
await openTestDatabase();
beforeAll(openTestRetailer);

const helena = () => generateProfile(northSales, "helena");
const claimOf = ({ claims }: Profile, key: string) => claims.find((claim) => claim.key === key);
const textOf = (profile: Profile, key: string) => {
  const claim = claimOf(profile, key);
  return claim ? claimText(profile.profile, claim) : null;
};
/** As if it had been set on that day. */
const backdate = (key: string, day: string) =>
  prisma().correction.updateMany({ where: { customerId: "helena", key }, data: { day: new Date(day) } });
/** Imports purchases of Helena's, one a day. */
const buy = (product_id: string, days: string[]) =>
  importRows(
    {
      source: "later",
      files: {
        purchases: days.map((day) => ({
          ...files.purchases[0]!,
          order_id: `later-${product_id}-${day}`,
          purchased_at: day,
          product_id,
        })),
      },
    },
    { actor: admin },
  );

let colorKey: string;
let rhythmKey: string;
beforeAll(async () => {
  // Corrections take their words from the current version.
  const now = await generateProfile(admin, "helena");
  colorKey = now.claims.find(({ key }) => key.startsWith("style.color."))!.key;
  rhythmKey = now.claims.find(({ key }) => key === "who.rhythm")!.key;
});

it("a correction and a pin last through ten regenerations, with their author", async () => {
  const text = "Wine red, and only to the office.";
  await setCorrection(northSales, "helena", colorKey, { action: "correct", text, reason: "Said so in March" });
  const pin = await setCorrection(northSales, "helena", rhythmKey, { action: "pin" });
  await backdate(colorKey, "2026-03-01");
  await backdate(rhythmKey, "2026-08-20");
  for (let i = 0; i < 10; i++) {
    const profile = await helena();
    expect(textOf(profile, colorKey)).toBe(text);
    expect(claimOf(profile, colorKey)).toMatchObject({ status: "corrected", confidence: 1 });
    expect(claimOf(profile, rhythmKey)).toMatchObject({ status: "pinned", contested: false });
    if (i < 9) continue;
    await expectBackedClaims(profile);
    expect(profile.evidence.find(({ refs }) => refs[0]?.id === pin.id)?.statement).toMatch(
      /^Pinned by North on 20 August 2026/,
    );
    expect(profile.evidence.some(({ statement }) => statement.includes("Reason: Said so in March"))).toBe(true);
  }
});

it("lasts through an import that brings other statements before and after it", async () => {
  const before = await helena();
  await buy("dress-green", ["2026-09-02", "2026-09-12", "2026-09-22", "2026-10-02", "2026-10-12", "2026-10-22"]);
  const after = await helena();
  expect(after.profile.customer_profile.general_style).not.toBe(before.profile.customer_profile.general_style);
  expect(textOf(after, colorKey)).toBe(textOf(before, colorKey));
});

it("is contested by purchases that contradict it, and still obeyed", async () => {
  await setCorrection(northSales, "helena", colorKey, { action: "correct", text: "Never wears red." });
  await backdate(colorKey, "2026-09-01");
  expect(claimOf(await helena(), colorKey)).toMatchObject({ contested: false });
  await buy("skirt-ox", ["2026-10-04", "2026-10-14", "2026-10-24"]);
  const profile = await helena();
  expect(textOf(profile, colorKey)).toBe("Never wears red.");
  expect(claimOf(profile, colorKey)).toMatchObject({ status: "corrected", contested: true });
  expect(profile.contested).toContain(colorKey);
  const { evidence } = claimOf(profile, colorKey)!;
  const against = profile.evidence.find(({ id, kind }) => evidence.includes(id) && kind === "disagreement")!;
  expect(against.refs).toHaveLength(3);
  expect(against.statement).toMatch(/^3 records since 1 September 2026/);
  await expectBackedClaims(profile);
});

it("keeps a pin in its own words when the records come to say something else, and flags it", async () => {
  // Nine orders in seven weeks: nothing is left of the rhythm that was pinned.
  const pinned = await prisma().correction.findFirstOrThrow({ where: { key: rhythmKey, undoneAt: null } });
  const profile = await helena();
  expect(textOf(profile, rhythmKey)).toBe(pinned.text);
  expect(claimOf(profile, rhythmKey)).toMatchObject({ status: "pinned", contested: true });
});

describe("a rejection", () => {
  it("takes what is built upon the claim with it, and is contested by newer purchases", async () => {
    const where = { customerId: "helena" };
    const { styleLine: lineBefore } = await prisma().currentProfile.findUniqueOrThrow({ where });
    await setCorrection(northSales, "helena", colorKey, { action: "reject" });
    const fresh = await helena();
    expect(textOf(fresh, colorKey)).toBeNull();
    expect(fresh.contested).not.toContain(colorKey);
    const { styleLine } = await prisma().currentProfile.findUniqueOrThrow({ where });
    expect(lineBefore.toLowerCase()).toContain("oxblood");
    expect(styleLine.toLowerCase()).not.toContain("oxblood");
    await backdate(colorKey, "2026-09-01");
    const old = await helena();
    expect(textOf(old, colorKey)).toBeNull();
    expect(old.contested).toContain(colorKey);
  });

  it("is gone when it is undone", async () => {
    await undoCorrection(northSales, "helena", colorKey);
    const profile = await helena();
    expect(claimOf(profile, colorKey)).toMatchObject({ status: "supported", contested: false });
  });
});

it("is not known to a reading of a day before it was set, nor gone from one before it was undone", async () => {
  const key = "hook.one-color";
  await setCorrection(northSales, "helena", key, { action: "correct", text: "One red, all year" });
  await backdate(key, "2026-11-10");
  await undoCorrection(northSales, "helena", key);
  const at = (as_of?: string) => generateProfile(northSales, "helena", { as_of });
  expect(textOf(await at("2026-11-09"), key)).not.toBe("One red, all year");
  expect(textOf(await at("2026-11-12"), key)).toBe("One red, all year");
  expect(textOf(await at(), key)).not.toBe("One red, all year");
});
