"use client";

import { useState } from "react";
import { ConfidenceBar } from "@/components/pictures/confidence-bar";
import { formatMoney } from "@/components/products/format-money";
import { ProductTile } from "@/components/products/product-tile";
import { shortDay } from "@/lib/client/format/day";
import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Day } from "@/lib/contracts/profile";
import type { ClaimEvidence } from "./evidence-summary";

type EvidenceBodyProps = {
  claim: Claim;
  shown: ClaimEvidence;
  today: Day;
  /** Records later than this day disagree with what was set; null when none do. */
  since: Day | null;
};

const FIRST = 5;

/** What a claim rests on: the pieces, the words, the counted facts, how sure. */
export function EvidenceBody({ claim, shown, today, since }: EvidenceBodyProps) {
  const [all, setAll] = useState(false);
  const tiles = all ? shown.tiles : shown.tiles.slice(0, FIRST);
  const more = shown.tiles.length - tiles.length;
  return (
    <>
      {tiles.length > 0 && (
        <ul aria-label="Pieces" className="mt-3 grid grid-cols-5 gap-x-2 gap-y-3 sm:gap-x-2.5">
          {tiles.map((record) => (
            <li key={`${record.type} ${record.id}`}>
              <RecordTile record={record} today={today} since={since} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <button type="button" className="link mt-1 min-h-6 text-small max-sm:min-h-11" onClick={() => setAll(true)}>
          {more} more
        </button>
      )}
      {shown.words.length > 0 && (
        <ul aria-label="Records" className="mt-3 text-small">
          {shown.words.slice(0, all ? undefined : FIRST).map((record) => (
            <li key={`${record.type} ${record.id}`} className="flex gap-3 border-hairline border-t py-1.5">
              <span className="w-20 shrink-0 text-quiet">{record.day ? shortDay(record.day, today) : "On record"}</span>
              <span className="min-w-0 break-words">
                {record.detail && <span className="text-quiet">{record.detail} </span>}
                {record.label}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown.facts.length > 0 && (
        <ul aria-label="Facts" className="mt-3 text-small">
          {shown.facts.map((fact) => (
            <Fact key={fact.id} statement={fact.statement} />
          ))}
        </ul>
      )}
      <div className="flex items-center gap-3 border-hairline border-t pt-2 text-small">
        <span className="w-[88px] shrink-0 text-quiet">Confidence</span>
        <ConfidenceBar value={claim.confidence} />
      </div>
    </>
  );
}

/** A fact reads `Oxblood: 14 of 64 pieces`: what stands before the colon goes to the margin. */
function Fact({ statement }: { statement: string }) {
  const [, label, rest] = /^([^:;.]{2,24}): (.+)$/s.exec(statement) ?? [];
  return (
    <li className="flex gap-3 border-hairline border-t py-1.5">
      {label && <span className="w-[88px] shrink-0 text-quiet">{label}</span>}
      <span className="min-w-0 break-words">{rest ?? statement}</span>
    </li>
  );
}

function RecordTile({ record, today, since }: { record: EvidenceRecord; today: Day; since: Day | null }) {
  if (!record.product) return null;
  const price = record.price ?? (record.type === "product" ? record.product.price : null);
  return (
    <>
      <ProductTile product={record.product} width={64} className="max-w-full" />
      <p className="mt-1 text-label">
        {record.day ? shortDay(record.day, today) : "In the catalogue"}
        {since !== null && record.day !== null && record.day > since && <span className="text-caution">, since</span>}
        {record.returned && <span className="text-caution">, returned</span>}
      </p>
      <p className="text-label text-quiet">{price ? formatMoney(price) : record.detail}</p>
    </>
  );
}
