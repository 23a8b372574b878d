"use client";

import { ChevronDown } from "lucide-react";
import { FilterChip } from "@/components/ui/chip";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import type { CustomerFilters as Filters } from "@/lib/client/customers/customer-filters";

type Flag = "vip" | "new_behavior" | "opportunity" | "stale";

const FLAGS: { name: Flag; label: string }[] = [
  { name: "vip", label: "VIP" },
  { name: "new_behavior", label: "New behaviour" },
  { name: "opportunity", label: "With an opportunity" },
  { name: "stale", label: "Stale" },
];

type CustomerFiltersProps = {
  filters: Filters;
  stores: { id: string; name: string }[];
  onChange: (change: Partial<Filters>) => void;
};

/** One row of filters. A store is asked for only where there are several. */
export function CustomerFilters({ filters, stores, onChange }: CustomerFiltersProps) {
  const chosen = stores.find((store) => store.id === filters.store);
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Filters</legend>
      {chosen && (
        <FilterChip active onClick={() => onChange({ store: null })}>
          Store: {chosen.name}
        </FilterChip>
      )}
      {!chosen && stores.length > 1 && (
        <Menu>
          <MenuTrigger asChild>
            <FilterChip aria-haspopup="menu">
              Store
              <ChevronDown aria-hidden="true" className="size-3.5 [stroke-width:1.5]" />
            </FilterChip>
          </MenuTrigger>
          <MenuContent align="start">
            {stores.map((store) => (
              <MenuItem key={store.id} onSelect={() => onChange({ store: store.id })}>
                {store.name}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      )}
      {FLAGS.map(({ name, label }) => (
        <FilterChip
          key={name}
          active={filters[name] === true}
          onClick={() => onChange({ [name]: filters[name] ? null : true })}
        >
          {label}
        </FilterChip>
      ))}
    </fieldset>
  );
}
