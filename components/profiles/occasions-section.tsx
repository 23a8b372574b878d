import { cx } from "@/components/ui/cx";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Profile } from "@/lib/contracts/profile";
import { ConfidenceNote } from "./confidence-note";
import { Occasion } from "./occasion";
import { PageSection } from "./page-section";

const WORDS = ["none", "one", "two", "three", "four"];

/** The occasions, the first one large; each with its complete look. */
export function OccasionsSection({ view, profile }: { view: CustomerView; profile: Profile }) {
  const occasions = profile.profile.relevant_occasions;
  if (occasions.length === 0)
    return (
      <PageSection id="occasions" title="Occasions">
        <p className="font-serif text-prose-s text-quiet">
          Nothing bought or viewed says yet what {view.customer.customer_type === "company" ? "they buy" : "it is worn"}{" "}
          for.
        </p>
      </PageSection>
    );
  return (
    <PageSection
      id="occasions"
      title="Occasions"
      note={
        <>
          {WORDS[occasions.length] ?? occasions.length},{" "}
          <ConfidenceNote value={profile.confidence.relevant_occasions} />
        </>
      }
    >
      <Occasion index={0} profile={profile} products={view.products} large />
      <div
        className={cx(
          "mt-10 grid gap-x-10 gap-y-10 *:min-w-0 @lg:grid-cols-2",
          occasions.length === 4 && "@2xl:grid-cols-3 @2xl:gap-x-7",
        )}
      >
        {occasions.slice(1).map((occasion, index) => (
          <Occasion key={occasion.occasion} index={index + 1} profile={profile} products={view.products} />
        ))}
      </div>
    </PageSection>
  );
}
