import type { Statement } from "@/lib/contracts/draft";
import type { Language, Opportunity } from "@/lib/contracts/profile";
import type { OpportunityTold } from "@/lib/domain/opportunities/draft-opportunity";
import type { Said } from "@/lib/domain/words/said";
import type { Told } from "./desk";

export const languages: readonly Language[] = ["en", "pt-BR"];

/** What was told, in one language. */
export const statementsIn = (language: Language, told: readonly Told[]): Statement[] =>
  told.map(({ key, text, evidence }) => ({ key, text: textIn(language, text), evidence: [...evidence] }));

export const opportunitiesIn = (language: Language, told: readonly OpportunityTold[]): Opportunity[] =>
  told.map((one) => ({ ...one, action: textIn(language, one.action), reason: textIn(language, one.reason) }));

const textIn = (language: Language, text: Said): string => (language === "pt-BR" ? text.pt : text.en);
