import { LookBoard } from "@/components/products/looks/look-board";
import { LookList, PieceNote } from "@/components/products/looks/look-list";
import type { NumberedPiece } from "@/components/products/looks/look-pieces";
import type { ProductCard } from "@/lib/contracts/product";
import type { Claim, Profile } from "@/lib/contracts/profile";
import { claimText } from "@/lib/domain/claims/claim-text";
import { ClaimSpan } from "./claim-span";
import { ClaimText } from "./claim-text";
import { FallbackNote } from "./fallback-note";
import { lookOf, pieceClaim } from "./find-claim";
import { lookTotal } from "./look-total";

type OccasionProps = { index: number; profile: Profile; products: ProductCard[]; large?: boolean };

/** One occasion: its name, how the customer dresses for it, the look laid out, and the pieces with their numbers. */
export function Occasion({ index, profile, products, large = false }: OccasionProps) {
  const occasion = profile.profile.relevant_occasions[index];
  const look = lookOf(profile, index);
  if (!occasion) return null;
  const path = `/relevant_occasions/${index}`;
  const signal = profile.signals.occasions.find(({ value }) => value === look?.occasion);
  const heading = (
    <>
      <h3 className={large ? "text-display-m" : "text-display-s"}>
        <ClaimText text={occasion.occasion} claims={profile.claims} path={`${path}/occasion`} />
      </h3>
      {signal && (
        <p className="text-quiet text-small">
          {signal.n} {signal.n === 1 ? "piece" : "pieces"} · {signal.lift.toFixed(1)}× other customers
        </p>
      )}
      <p className="mt-1.5 font-serif text-prose-s">
        <ClaimText text={occasion.persona_on_occasion} claims={profile.claims} path={`${path}/persona_on_occasion`} />
      </p>
      <FallbackNote profile={profile} path={`${path}/persona_on_occasion`} />
    </>
  );
  const total = look ? lookTotal(look, profile.signals.value.average_ticket) : null;
  const pieces = look && (
    <>
      <LookList
        look={look}
        products={products}
        note={(numbered) => (
          <PieceWords numbered={numbered} profile={profile} claim={pieceClaim(profile, look, numbered.piece.slot)} />
        )}
      />
      {total && (
        <p className="mt-3 border-t pt-3 text-small">
          <strong className="font-semibold">{total.price}</strong> {total.words}
        </p>
      )}
    </>
  );
  if (!large)
    return (
      <article className="flex flex-col">
        <div>{heading}</div>
        {look && <LookBoard look={look} products={products} className="mt-4 mb-4" />}
        {pieces}
      </article>
    );
  return (
    <article className="grid gap-x-6 gap-y-5 *:min-w-0 @2xl:grid-cols-[minmax(0,1.42fr)_minmax(0,1fr)]">
      {look && <LookBoard look={look} products={products} className="@max-2xl:order-2" />}
      <div className="@max-2xl:contents">
        <div className="@max-2xl:order-1">{heading}</div>
        <div className="@2xl:mt-5 @max-2xl:order-3">{pieces}</div>
      </div>
    </article>
  );
}

type PieceWordsProps = { numbered: NumberedPiece; profile: Profile; claim: Claim | null };

/** Owned, or price, size and stock; then why, or what a colleague says of it, with its mark. */
function PieceWords({ numbered, profile, claim }: PieceWordsProps) {
  const why = claim?.status === "corrected" ? claimText(profile.profile, claim) : numbered.piece.why;
  return (
    <>
      {numbered.product && <PieceNote numbered={numbered} />}
      <span className="block">{claim ? <ClaimSpan text={why} claim={claim} /> : why}</span>
    </>
  );
}
