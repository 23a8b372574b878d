type BudgetBarProps = { spent: number; unsettled: number; reserved: number; budget: number };

/** How much of a day's budget is gone, perhaps gone, and held. Decoration: the sentences beside it tell the figures. */
export function BudgetBar({ spent, unsettled, reserved, budget }: BudgetBarProps) {
  // The little that is not nothing is seen, too.
  const width = (value: number) => ({ width: value > 0 ? `max(2px, ${Math.min(100, (100 * value) / budget)}%)` : 0 });
  return (
    <span aria-hidden="true" className="flex h-2 overflow-hidden bg-track">
      <span className="shrink-0 bg-accent" style={width(spent)} />
      <span className="shrink-0 bg-caution" style={width(unsettled)} />
      <span className="shrink-0 bg-rule" style={width(reserved)} />
    </span>
  );
}
