import { customerName } from "@/components/customers/customer-name";
import { ClaimLegend, type ClaimSign, signOf } from "@/components/pictures/claim-mark";
import { DistinctiveBars } from "@/components/pictures/distinctive-bars";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Profile } from "@/lib/contracts/profile";
import { ClaimText } from "./claim-text";
import { ConfidenceNote } from "./confidence-note";
import { distinctiveSignals } from "./distinctive-signals";
import { FallbackNote } from "./fallback-note";
import { PageSection } from "./page-section";
import { signalName } from "./signal-name";

const SIGNS: ClaimSign[] = ["strong", "some", "tentative", "corrected", "pinned", "contested"];

/** The two paragraphs about the person, and beside them what sets them apart from other customers. */
export function WhoSection({ view, profile }: { view: CustomerView; profile: Profile }) {
  const { general_description: description, general_style: style } = profile.profile.customer_profile;
  const signals = distinctiveSignals(profile.signals);
  const first = customerName(view.customer).split(" ")[0];
  const signs = new Set(profile.claims.map(signOf));
  return (
    <PageSection id="who" title="Who" note={<ConfidenceNote value={profile.confidence.customer_profile} />} opens>
      <div className="grid gap-x-10 gap-y-6 *:min-w-0 @2xl:grid-cols-[minmax(0,1fr)_256px]">
        <div className="space-y-4 font-serif text-prose">
          {description && (
            <p>
              <ClaimText text={description} claims={profile.claims} path="/customer_profile/general_description" />
            </p>
          )}
          <FallbackNote profile={profile} path="/customer_profile/general_description" />
          {style && (
            <p>
              <ClaimText text={style} claims={profile.claims} path="/customer_profile/general_style" />
            </p>
          )}
          <FallbackNote profile={profile} path="/customer_profile/general_style" />
          <ClaimLegend signs={SIGNS.filter((sign) => signs.has(sign))} className="font-sans" />
        </div>
        <div>
          <h3 className="aside">What is distinctive</h3>
          {signals.length > 0 ? (
            <DistinctiveBars
              signals={signals}
              nameOf={(value) => signalName(view.customer.profile?.palette ?? [], value)}
              who={first ?? "This customer"}
              everyone="other customers"
              className="mt-2"
            />
          ) : (
            <p className="mt-2 text-quiet text-small">
              Nothing yet: what {first} buys is close to what other customers buy, or too little to tell.
            </p>
          )}
        </div>
      </div>
    </PageSection>
  );
}
