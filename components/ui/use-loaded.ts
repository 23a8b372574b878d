"use client";

import { useCallback, useState } from "react";

const forgive = () => {};

/**
 * Code that comes when somebody is about to need it: null until it is here. `load` may be called any number of times;
 * what it is given runs when the code does not come, and the next call tries again.
 * `fetchCode` must keep its identity: define it outside the component.
 */
export function useLoaded<T extends object>(fetchCode: () => Promise<T>): [T | null, (failed?: () => void) => void] {
  const [code, setCode] = useState<T | null>(null);
  const load = useCallback(
    (failed: () => void = forgive) => {
      fetchCode().then(setCode, failed);
    },
    [fetchCode],
  );
  return [code, load];
}
