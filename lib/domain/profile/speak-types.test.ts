import { expect, it } from "vitest";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { dossier, line, population, products } from "@/lib/domain/signals/test-dossier";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { speakTypes } from "./speak-types";

it("counts a type that the house writes in two ways once", () => {
  const facts = { ...products.p2!, id: "p9", category: "Skirts > Pencil skirts" };
  const p9 = { ...facts, tags: tagProduct(facts) };
  expect(p9.tags.type?.value).not.toBe(products.p2!.tags.type?.value);
  const given = { ...dossier([line(1, 2, 40), line(2, 9, 30)]), products: { ...products, p9 } };
  const told = speakTypes({ dossier: given, signals: computeSignals(given, population), population, catalogue: [] });
  expect(told.dossier.products.p9!.tags.type?.value).toBe(told.dossier.products.p2!.tags.type?.value);
  expect(told.signals.types).toHaveLength(1);
});
