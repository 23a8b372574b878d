import type { Statement } from "@/lib/contracts/draft";
import type { Evidence, ProfileContent } from "@/lib/contracts/profile";
import type { Texts } from "@/lib/domain/profile/write-texts";
import type { Offer } from "./offer";
import { reword } from "./reword";

export type Section = { section: keyof ProfileContent; content: ProfileContent[keyof ProfileContent] };

/**
 * The sections of a profile as they become ready while a model's statements are accepted: one is once all of its offered
 * statements are, and reads then as it will in the version. Those in which something stays open are not.
 */
export class ReadySections {
  readonly #texts: Texts;
  readonly #offer: Offer;
  readonly #evidence: readonly Evidence[];
  readonly #accepted = new Map<string, Statement>();
  /** Of each section that is not ready: the keys that are still to come. */
  readonly #open = new Map<string, Set<string>>();

  constructor(texts: Texts, offer: Offer, evidence: readonly Evidence[]) {
    this.#texts = texts;
    this.#offer = offer;
    this.#evidence = evidence;
    const offered = new Set(offer.statements.map(({ key }) => key));
    for (const section of Object.keys(texts.profile)) this.#open.set(section, new Set());
    for (const { key, path } of texts.claims) if (offered.has(key)) this.#open.get(path.split("/")[1] ?? "")?.add(key);
  }

  /** What is ready with this statement; without one, what waits for none. */
  accept(statement?: Statement): Section[] {
    if (statement) {
      this.#accepted.set(statement.key, statement);
      for (const keys of this.#open.values()) keys.delete(statement.key);
    }
    const ready = [...this.#open].flatMap(([section, keys]) => (keys.size === 0 ? [section] : []));
    if (ready.length === 0) return [];
    const { profile } = reword(this.#texts, this.#offer, this.#accepted, [], this.#evidence).texts;
    return ready.map((name) => {
      this.#open.delete(name);
      const section = name as keyof ProfileContent;
      return { section, content: profile[section] };
    });
  }
}
