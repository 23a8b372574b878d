import { describe, expect, it } from "vitest";
import type { Claim, Opportunity, Profile } from "@/lib/contracts/profile";
import { leadWords, styleLine } from "./lead-words";

const claim = (key: string, path: string, start: number, end: number): Claim => ({
  key,
  path,
  start,
  end,
  evidence: ["e1"],
  support: 3,
  confidence: 0.8,
  status: "supported",
  contested: false,
});

const opportunity = (key: string, trigger: Opportunity["trigger"], due_on: string): Opportunity => ({
  key,
  trigger,
  action: `Do ${key}`,
  reason: "Because.",
  evidence: [],
  product_ids: [],
  due_on,
  expires_on: due_on,
});

/** Only what these functions read of a profile. */
function profileWith(over: { changed?: boolean; reduced?: number | null; n?: number; opportunities?: Opportunity[] }) {
  return {
    profile: {
      customer_profile: { general_description: "Lives in suits.", general_style: "Navy first. Then wool." },
      current_purchase_moment: { moment_summary: "Dresses now.", relationship_with_history: "None before. New." },
    },
    claims: [
      claim("style.2", "/customer_profile/general_style", 12, 22),
      claim("style.1", "/customer_profile/general_style", 0, 12),
      claim("moment.history.1", "/current_purchase_moment/relationship_with_history", 0, 13),
      claim("moment.opportunity.b", "/current_purchase_moment/opportunities/0", 0, 4),
    ],
    signals: {
      new_behavior: { value: over.changed ?? false },
      price: { reduced_share: over.reduced ?? null, n: over.n ?? 20 },
    },
    opportunities: over.opportunities ?? [],
  } as unknown as Profile;
}

it("takes the first sentence of style as the line, whatever the order of the claims", () => {
  expect(styleLine(profileWith({}))).toMatchObject({ text: "Navy first.", claim: { key: "style.1" } });
});

describe("leadWords", () => {
  it("says nothing that the profile does not support", () => {
    expect(leadWords(profileWith({}))).toEqual([]);
  });

  it("tells a change only when the test found one", () => {
    expect(leadWords(profileWith({ changed: true }))).toMatchObject([{ title: "What changed", text: "None before." }]);
  });

  it("says the opportunity that is due first, the appointment itself aside", () => {
    const opportunities = [
      opportunity("a", "appointment", "2026-01-01"),
      opportunity("c", "overdue", "2026-01-03"),
      opportunity("b", "abandoned_cart", "2026-01-02"),
    ];
    expect(leadWords(profileWith({ opportunities }))).toMatchObject([
      { title: "Say", text: "Do b", claim: { key: "moment.opportunity.b" } },
    ]);
  });

  it("warns of reductions only with enough pieces at full price and known list prices", () => {
    expect(leadWords(profileWith({ reduced: 0.05 }))).toMatchObject([
      { title: "Avoid", text: "Reductions: full price was paid for 95% of 20 pieces." },
    ]);
    expect(leadWords(profileWith({ reduced: 0.05, n: 7 }))).toEqual([]);
    expect(leadWords(profileWith({ reduced: 0.3 }))).toEqual([]);
  });
});
