"use client";

import { useEffect, useRef } from "react";
import { toast } from "@/components/ui/toast";
import { resultOf } from "@/lib/client/imports/import-words";
import { isUnderWay } from "@/lib/client/imports/use-imports";
import type { ImportRecord } from "@/lib/contracts/import-record";

/** Says of each import that ends while somebody looks how it ended: it may be far up or down the page. */
export function useEndings(items: readonly ImportRecord[]): void {
  const underWay = useRef(new Set<string>());
  useEffect(() => {
    for (const record of items) {
      if (isUnderWay(record)) underWay.current.add(record.id);
      else if (underWay.current.delete(record.id)) toast(`${record.name}: ${resultOf(record).words}`);
    }
  }, [items]);
}
