import { describe, expect, it } from "vitest";
import type { Signals } from "@/lib/contracts/signals";
import { type ChangeReason, changeSaid, changesToTell, isSure } from "./change";

const reason = (attribute: string, value: string, after: number, certainty?: number): ChangeReason => ({
  attribute,
  value,
  before: 0.02,
  after,
  population: 0.1,
  score: 1,
  ...(certainty === undefined ? {} : { certainty }),
});
const told = (...reasons: ChangeReason[]) =>
  changesToTell({ signals: { new_behavior: { reasons } } as unknown as Signals }).map(({ value }) => value);

describe("changesToTell", () => {
  it("puts what is sure before what is telling", () => {
    expect(told(reason("type", "jeans", 0.3, 0.6), reason("color", "white", 0.3, 0.99))).toEqual(["white", "jeans"]);
    expect(isSure(reason("type", "jeans", 0.3, 0.94))).toBe(false);
  });
  it("leaves out what is sure but small, unless there is nothing else", () => {
    expect(told(reason("color", "black", 0.5, 1), reason("type", "bangles", 0.06, 1))).toEqual(["black"]);
    expect(told(reason("type", "bangles", 0.06, 1))).toEqual(["bangles"]);
  });
});

const nothing = { from: "2026-01-01", events: [], views: [], searches: [], pieces: [] };
describe("changeSaid", () => {
  it.each([
    ["type", "Midi dresses", "midi dresses", "vestidos midi"],
    ["color", "navy", "navy pieces", "peças em azul-marinho"],
    ["material", "wool", "wool pieces", "peças de lã"],
    ["department", "men", "menswear", "moda masculina"],
    ["occasion", "wedding", "pieces for weddings", "peças para casamentos"],
    ["price_band", "EUR:7", "pieces of €11 to €16", "peças de € 11 a € 16"],
  ])("%s %s", (attribute, value, en, pt) => {
    const said = changeSaid(reason(attribute, value, 0.5), nothing);
    expect([said.en, said.pt.replaceAll("\u00a0", " ")]).toEqual([en, pt]);
  });
});
