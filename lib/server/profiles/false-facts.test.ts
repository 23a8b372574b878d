import { beforeAll, expect, it } from "vitest";
import type { Language } from "@/lib/contracts/profile";
import { mutate } from "@/lib/domain/check/mutations";
import { claimText } from "@/lib/domain/claims/claim-text";
import { random } from "@/lib/domain/random";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { type Asked, wording } from "@/lib/server/profiles/stand-in-answers";
import { openTestModel } from "@/lib/server/profiles/test-model";
import { admin, files, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();
const model = await openTestModel();
beforeAll(openTestRetailer);

const names = files.products.map(({ name }) => name!);
const people = ["helena", "joão"];
const days = ["2026-06-30", "2026-07-31", "2026-08-31"];
const asOptions = (language: Language, as_of: string) => ({ engine: "language-model" as const, language, as_of });

it("of over 200 false facts that a model states, none is stored: colour, count, date, piece, or another customer's", async () => {
  const draw = random("false facts over the protocol");
  const told = new Set<string>();
  const stored: string[] = [];
  const plainOf = new Map<string, string>();

  for (const language of ["en", "pt-BR"] as const)
    for (const as_of of days)
      for (const who of people) {
        const falsely = ({ key, plain, facts }: Asked, index: number): string => {
          const other = plainOf.get(`${who === "helena" ? "joão" : "helena"} ${language} ${key}`);
          plainOf.set(`${who} ${language} ${key}`, plain);
          // A purchase of somebody else's, where both have something to say there; else one thing in it is changed.
          if (index % 4 === 0 && other && other !== plain && /\d/.test(other)) return other;
          const all = mutate({ key, text: plain, evidence: facts }, language, names, draw);
          return all.length > 0 ? all[index % all.length]!.after : `Bought 99 gold pieces on 3 March: ${plain}`;
        };
        model.set({
          answer: wording((asked, index) => {
            const text = falsely(asked, index);
            if (text !== asked.plain) told.add(`${who} ${as_of} ${language} ${asked.key}: ${text}`);
            return text;
          }),
        });
        const { profile, claims, by_model } = await generateProfile(admin, who, asOptions(language, as_of));
        for (const claim of claims)
          if (by_model.includes(claim.key)) stored.push(`${who} ${claim.key}: ${claimText(profile, claim)}`);
      }

  expect(told.size).toBeGreaterThan(200);
  expect(stored).toEqual([]);
}, 60_000);
