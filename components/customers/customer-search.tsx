"use client";

import { useQueryStates } from "nuqs";
import { useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { SearchField } from "@/components/ui/search-field";
import { useCustomers } from "@/lib/client/customers/use-customers";
import { useDebounced } from "@/lib/client/use-debounced";
import type { Day } from "@/lib/contracts/day";
import { CustomerFilters } from "./customer-filters";
import { CustomerList } from "./customer-list";
import { customerSearchParams } from "./customer-search-params";
import { useRowKeys } from "./use-row-keys";

type CustomerSearchProps = { stores: { id: string; name: string }[]; everyone: number; today: Day };

const number = new Intl.NumberFormat("en");

/** Search as you type: what is typed shows at once, the URL follows, and the list follows when typing pauses. */
export function CustomerSearch({ stores, everyone, today }: CustomerSearchProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [filters, setFilters] = useQueryStates(customerSearchParams);
  const search = useDebounced(filters.query, 160);
  const customers = useCustomers({ ...filters, query: search });
  const onKeyDown = useRowKeys(box, field);
  const total = customers.data?.pages[0]?.total;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move focus between the links inside; nothing here is pressed
    <div ref={box} onKeyDown={onKeyDown}>
      <SearchField
        ref={field}
        label="Search customers"
        size="page"
        placeholder="Search"
        value={filters.query}
        maxLength={200}
        onChange={(event) => setFilters({ query: event.target.value || null })}
        aside="style words, name, email, phone, document or id"
        className="mt-6"
      />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <CustomerFilters filters={filters} stores={stores} onChange={setFilters} />
        <p role="status" className="text-quiet text-small">
          {total !== undefined && (
            <>
              <strong className="font-semibold text-ink">{number.format(total)}</strong> of {number.format(everyone)}
            </>
          )}
        </p>
      </div>
      <CustomerList
        customers={customers}
        search={search}
        today={today}
        onClear={() =>
          setFilters({ query: null, store: null, vip: null, new_behavior: null, opportunity: null, stale: null })
        }
      />
      <p className="mt-4 flex flex-wrap gap-4 text-quiet text-small max-sm:hidden" aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
        </span>
        <span>
          <Kbd>Enter</Kbd> open
        </span>
        <span>
          <Kbd>/</Kbd> search
        </span>
      </p>
    </div>
  );
}
