import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/contracts/profile";
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
