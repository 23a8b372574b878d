import { errorWords } from "./problem-error";

/** What an error state says of something that failed, and how it is tried again. */
type FailureProps = { children: string; requestId: string | null; onRetry: () => void; retrying: boolean };

/** Of a query whose data did not come. */
export function failedQuery(query: { error: unknown; isFetching: boolean; refetch: () => unknown }): FailureProps {
  const { text, requestId } = errorWords(query.error);
  return { children: text, requestId, onRetry: () => void query.refetch(), retrying: query.isFetching };
}

type Mutation<V> = { error: unknown; isPending: boolean; variables: V | undefined; mutate: (variables: V) => void };

/** Of a change that was not made: tried again, it is the same change. */
export function failedChange<V>({ error, isPending, variables, mutate }: Mutation<V>): FailureProps {
  const { text, requestId } = errorWords(error);
  const onRetry = () => {
    if (variables !== undefined) mutate(variables);
  };
  return { children: text, requestId, onRetry, retrying: isPending };
}
