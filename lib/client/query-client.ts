import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./http/problem-error";

/** Only what may pass by itself is tried again: no answer, or the server's own failure. */
function mayPass(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 500);
}

/** The cache's settings, the same on the server (prefetch) and in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && mayPass(error) },
      mutations: { retry: false },
    },
  });
}
