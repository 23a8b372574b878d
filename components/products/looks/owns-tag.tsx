/** The customer has it already. */
export function OwnsTag() {
  return (
    <span className="inline-flex h-[19px] items-center rounded-tile border border-accent bg-board px-1.5 font-serif text-[13px] text-accent italic leading-none">
      owns
    </span>
  );
}
