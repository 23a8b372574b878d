import { fetchJson } from "@/lib/client/http/fetch-json";
import { type Statement, statementSchema } from "@/lib/contracts/draft";
import { type Generation, generationSchema, isUnderWay } from "@/lib/contracts/generation";
import type { Language } from "@/lib/contracts/profile";

const pathOf = (customerId: string) => `/api/v1/customers/${encodeURIComponent(customerId)}/generations`;

/** Has the language model write a new version; answers with the one under way when there is one. Throws ProblemError. */
export function startGeneration(customerId: string, language?: Language): Promise<Generation> {
  return fetchJson<Generation>(generationSchema, pathOf(customerId), { method: "POST", body: { language } });
}

/** Throws ProblemError; its code is conflict when the generation is over. */
export function cancelGeneration(customerId: string, id: string): Promise<Generation> {
  return fetchJson<Generation>(generationSchema, `${pathOf(customerId)}/${id}/cancel`, { method: "POST" });
}

type Watching = {
  /** Every statement that passed the check, those from before the watching began included. */
  onStatements: (statements: readonly Statement[]) => void;
  /** It ended; null: nothing more can be learnt of it. Told once. */
  onOver: (generation: Generation | null) => void;
};

/**
 * Watches a generation; returns what ends the watching. A connection that is lost, or that the server ends, is opened
 * again by the browser itself, and begins with all there is.
 */
export function watchGeneration(customerId: string, id: string, { onStatements, onOver }: Watching): () => void {
  const source = new EventSource(`${pathOf(customerId)}/${id}`);
  const over = (generation: Generation | null) => {
    source.close();
    onOver(generation);
  };
  source.addEventListener("generation", ({ data }) => {
    const generation = generationSchema.safeParse(JSON.parse(data)).data;
    if (!generation) return over(null);
    onStatements(generation.statements);
    if (!isUnderWay(generation.status)) over(generation);
  });
  source.addEventListener("statement", ({ data }) => {
    const statement = statementSchema.safeParse(JSON.parse(data)).data;
    if (statement) onStatements([statement]);
  });
  source.addEventListener("error", () => {
    // Refused, as after signing out: the browser does not try again.
    if (source.readyState === EventSource.CLOSED) over(null);
  });
  return () => source.close();
}
