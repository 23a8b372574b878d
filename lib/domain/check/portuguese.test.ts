import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/contracts/profile";
import { moneyText } from "@/lib/domain/words/money";
import { checkDraft } from "./check-draft";

const statement =
  "Oxblood: 21 of 36 pieces (58%), against 9% of all customers' pieces. Blazers: 16 of 36 pieces. Wool midi dresses, bought 18 August 2026 for R$1,690; 0% before, 49% now. Declared: woman. Striped shirts. Hoodies and beanies. Jeans 24.99. Dress 9921.";
const evidence = new Map<string, Evidence>([
  ["e1", { id: "e1", kind: "share", statement, refs: [{ type: "purchase_line", id: "l1" }], n: 21 }],
]);

function reasonFor(text: string): string | null {
  const draft = { statements: [{ key: "style.color.oxblood", text, evidence: ["e1"] }] };
  const { failures } = checkDraft({ draft, language: "pt-BR", evidence, names: [], owns: () => true });
  return failures[0]?.reason ?? null;
}

describe("a Portuguese text", () => {
  it.each([
    "Mais da metade do guarda-roupa é em vinho: 21 de 36 peças.",
    "Vinho em 21 de 36 peças, contra 9% entre todos os clientes; 16 blazers.",
    "Um vestido midi de lã por R$ 1.690, em 18 de agosto de 2026.",
    "Novidade: vestidos midi, 0% antes, 49% agora.",
    "Mulher, com camisas de listras.",
    "Mora no Rio de Janeiro.",
    "Moletons com capuz e gorros.",
    "Jeans 24.99 em vinho.",
    "O vestido 9921 de 18 de agosto de 2026.",
    "Escolhe vinho com frequência uma vez e meia maior.",
  ])("that the evidence holds passes: %s", (text) => expect(reasonFor(text)).toBeNull());

  it.each([
    ["Mais da metade do guarda-roupa é em azul-marinho: 21 de 36 peças.", "azul-marinho"],
    ["Vinho em 22 de 36 peças.", "22"],
    ["Vinho em 16 de 21 peças.", "16/21"],
    ["Vinho em dezesseis de 36 peças, sete delas casacos.", "7"],
    ["Um vestido midi de linho.", "linho"],
    ["Uma jaqueta de lã.", "jaqueta"],
    ["Comprado em 19 de agosto de 2026.", "19"],
    ["Comprado em 18 de agosto de 2025.", "2025"],
    ["Comprado em setembro.", "September"],
    ["Por R$ 1.960.", "1960"],
    ["Um vestido de lã por R$ 21.", "R$21"],
    ["Blazers e blazers.", "blazers"],
    ["Novidade: vestidos midi, 49% antes, 0% agora.", "49% before"],
    ["Homem, com camisas de listras.", "homem"],
    ["Camisas em xadrez.", "xadrez"],
    ["Compra para a filha.", "filha"],
    ["Veja em www.exemplo.com.", "link"],
    ["Procura roupa de gestante.", "sensitive"],
  ])("that says more does not: %s", (text, named) => expect(reasonFor(text)).toContain(named));
});

it.each(["BRL", "USD", "EUR", "GBP", "JPY", "CAD", "AUD", "MXN", "CHF", "ARS"])(
  "holds money in %s in both languages",
  (currency) => {
    const price = moneyText({ amount: "1290", currency });
    const fact = {
      id: "e1",
      kind: "price",
      statement: `In the range: Tote, ${price.en}.`,
      refs: [{ type: "product" as const, id: "p1" }],
      n: 1,
    };
    const check = (text: string, language: "en" | "pt-BR") =>
      checkDraft({
        draft: { statements: [{ key: "who.basket", text, evidence: ["e1"] }] },
        language,
        evidence: new Map([["e1", fact]]),
        names: [],
        owns: () => true,
      }).failures;
    expect(check(`Até ${price.pt}.`, "pt-BR")).toEqual([]);
    expect(check(`Up to ${price.en}.`, "en")).toEqual([]);
    expect(check(`Até ${price.pt.replace("9", "8")}.`, "pt-BR")).toHaveLength(1);
  },
);

it("holds a searched word beside the garment it found", () => {
  const fact = {
    id: "e1",
    kind: "browsing",
    statement: "11 November 2026 (11/11): searched 'tênis' and viewed 3 pairs of sneakers.",
    refs: [{ type: "event" as const, id: "v1" }],
    n: 4,
  };
  const draft = {
    statements: [{ key: "moment.browsing.2026-11-11", text: "11/11 - Buscou 'tênis' e viu 3 tênis", evidence: ["e1"] }],
  };
  expect(
    checkDraft({ draft, language: "pt-BR", evidence: new Map([["e1", fact]]), names: [], owns: () => true }).failures,
  ).toEqual([]);
});

it.each([
  ["en", "Light blue and blue, nothing louder", true],
  ["en", "Dresses and shift dresses, in blue", true],
  ["pt-BR", "Blusas e blusas de alcinha, em azul", true],
  ["en", "Blue and blue, nothing louder", false],
  ["en", "Dresses with dresses", false],
  ["pt-BR", "Vestidos e vestidos, em azul", false],
] as const)("lists no thing beside itself (%s): %s", (language, text, passes) => {
  const statement =
    "Dresses: 3 of 9 pieces. Dresses and shifts: 4 of 9 pieces. Light blue: 3 of 9 pieces. Blue: 2 of 9 pieces. Blouses and camisoles: 2 of 9 pieces. Blouses: 2 of 9 pieces. Shift dresses: 1 of 9 pieces.";
  const fact = { id: "e1", kind: "count", statement, refs: [{ type: "purchase_line" as const, id: "l1" }], n: 9 };
  const draft = { statements: [{ key: "brief.visual.palette", text, evidence: ["e1"] }] };
  const { failures } = checkDraft({ draft, language, evidence: new Map([["e1", fact]]), names: [], owns: () => true });
  expect(failures.length === 0).toBe(passes);
});
