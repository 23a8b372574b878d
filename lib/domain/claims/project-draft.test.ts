import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Statement } from "@/lib/contracts/draft";
import { claimKeyRules, placeOf } from "./claim-keys";
import { keySegment } from "./key-segment";
import { projectDraft } from "./project-draft";

const plain = () => ({ support: 1, confidence: 0.5, status: "supported", contested: false }) as const;
const say = (key: string, text: string): Statement => ({ key, text, evidence: ["e1"] });

function at(content: unknown, path: string): unknown {
  return path
    .slice(1)
    .split("/")
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], content);
}

describe("claim keys", () => {
  it("places every example of its own registry", () => {
    for (const { example, pattern } of claimKeyRules) {
      expect(pattern.test(example)).toBe(true);
      expect(placeOf(example)).not.toBeNull();
    }
  });

  it("knows no key outside the grammar", () => {
    for (const key of ["", "style", "style.", "Style.color", "brief.slogan.x", "moment.browsing.today", "who.a.b.c"])
      expect(placeOf(key)).toBeNull();
  });

  it("keeps values apart when a segment would lose what differs", () => {
    expect(keySegment("Midi dress")).toBe("midi-dress");
    expect(keySegment("A/1")).not.toBe(keySegment("A.1"));
    expect(keySegment("verão")).not.toBe(keySegment("ver o"));
    fc.assert(fc.property(fc.string({ minLength: 1 }), (value) => placeOf(`style.type.${keySegment(value)}`) !== null));
  });
});

describe("projectDraft", () => {
  it("joins sentences, lists items, groups occasions", () => {
    const { profile, claims } = projectDraft(
      [
        say("who.rhythm", "Comes in February."),
        say("who.value", "Pays full price."),
        say("occasion.work.name", "Work"),
        say("occasion.work.look.shoes", "Oxblood pumps"),
        say("hook.one-color", "One colour, worn all year"),
      ],
      true,
      plain,
    );
    expect(profile.customer_profile.general_description).toBe("Comes in February. Pays full price.");
    expect(profile.relevant_occasions[0]).toEqual({
      occasion: "Work",
      persona_on_occasion: "",
      look_suggestion: ["Oxblood pumps"],
    });
    expect(profile.current_purchase_moment.new_behavior).toBe(true);
    expect(claims.map(({ path, start, end }) => [path, start, end])).toEqual([
      ["/customer_profile/general_description", 0, 19],
      ["/customer_profile/general_description", 19, 35],
      ["/relevant_occasions/0/occasion", 0, 4],
      ["/relevant_occasions/0/look_suggestion/0", 0, 13],
      ["/content_hooks/0", 0, 25],
    ]);
  });

  it("refuses a key used twice and a key it does not know", () => {
    expect(() => projectDraft([say("who.a", "A."), say("who.a", "B.")], false, plain)).toThrow(/twice/);
    expect(() => projectDraft([say("slogan", "A.")], false, plain)).toThrow(/claim key/);
  });

  it("tiles every string with its claims, whatever the order of statements", () => {
    const keys = claimKeyRules.flatMap(({ example }) => [example, example.replace(/[a-z0-9]+$/, "other")]);
    const draft = fc
      .shuffledSubarray(
        keys.filter((key) => placeOf(key)),
        { minLength: 1 },
      )
      .chain((chosen) =>
        fc
          .array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: chosen.length, maxLength: chosen.length })
          .map((texts) => chosen.map((key, i) => say(key, texts[i]!))),
      );
    fc.assert(
      fc.property(draft, (statements) => {
        const { profile, claims } = projectDraft(statements, false, plain);
        expect(claims).toHaveLength(statements.length);
        for (const path of new Set(claims.map((claim) => claim.path))) {
          const text = at(profile, path) as string;
          const spans = claims.filter((claim) => claim.path === path);
          expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
          for (const { key, start, end } of spans) {
            const said = statements.find((statement) => statement.key === key)!.text;
            expect([said, `${said} `]).toContain(text.slice(start, end));
          }
        }
      }),
    );
  });
});
