"use client";

import { useEffect, useState } from "react";
import type { ImportRecord } from "@/lib/contracts/import-record";
import { addSample, type Rate, rateOf, type Sample } from "./import-rate";

/** How fast an import goes, by what this page has seen of it; `at`: when that was read. */
export function useImportRate({ rows, read_bytes, bytes }: ImportRecord, at: number): Rate | null {
  const [samples, setSamples] = useState<Sample[]>([]);
  useEffect(() => {
    setSamples((held) => addSample(held, { at, rows, read_bytes }));
  }, [at, rows, read_bytes]);
  return rateOf(samples, bytes);
}
