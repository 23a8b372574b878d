import { describe, expect, it } from "vitest";
import { maskText } from "./mask-text";
import { nameList } from "./name-list";

const range = nameList(["Wrap dress, bottle green crepe", "Court sneaker", "Rose", "table", "Jardins", "São Paulo"]);
const own = nameList(["Ana Nóbrega"]);

describe("maskText", () => {
  it.each([
    ["Has the Wrap dress in bottle green crepe already.", "Has the [name] already."],
    ["Tem o Wrap dress em verde-escuro.", "Tem o [name]."],
    ["Bought the Court sneaker in white last.", "Bought the [name] last."],
    ["Court sneaker in summer.", "[name] in summer."],
    ["Looked at Rose (blazer), then left.", "Looked at [name], then left."],
    ["A rose among tables and one table.", "A rose among tables and one table."],
    ["A client of the Jardins store, living in Sao Paulo.", "A client of the [name] store, living in [name]."],
    ["Ana Nobrega buys for herself.", "[name] buys for herself."],
  ])("takes out names: %s", (text, masked) => expect(maskText(text, [range, own])).toBe(masked));

  it.each([
    ["Nine of 14 orders since August 2024.", "[number] of [number] orders since [number]."],
    ["Nove de 14 pedidos desde agosto de 2024.", "[number] de [number] pedidos desde [number]."],
    ["Last bought on 18 August 2024, for R$1,690.50.", "Last bought on [number], for [number]."],
    ["Última compra em 3 de março, por R$ 1.690.", "Última compra em [number], por [number]."],
    ["01/20 - Viewed two coats", "[number] - Viewed [number] coats"],
    ["May may march in March.", "[number] may march in [number]."],
    ["Full price in 80% of pieces, €45 on average.", "Full price in [number] of pieces, [number] on average."],
    ["Loafers, size 38; robe, size XL.", "Loafers, size [number]; robe, size [number]."],
    ["Comes on Saturdays, às terças-feiras também.", "Comes on [number], às [number] também."],
    ["One of a kind, often.", "One of a kind, often."],
  ])("takes out numbers: %s", (text, masked) => expect(maskText(text, [])).toBe(masked));
});
