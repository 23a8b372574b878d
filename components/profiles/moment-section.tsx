import { cx } from "@/components/ui/cx";
import { shortDay } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Profile } from "@/lib/contracts/profile";
import { BehaviorChange } from "./behavior-change";
import { ClaimText } from "./claim-text";
import { FallbackNote } from "./fallback-note";
import { OpportunityList } from "./opportunity-list";
import { PageSection } from "./page-section";
import { RecentBrowsing } from "./recent-browsing";
import { Rivals } from "./rivals";

/** What is happening now: the words, the visits day by day, what changed, what else it could be, what to do. */
export function MomentSection({ view, profile }: { view: CustomerView; profile: Profile }) {
  const moment = profile.profile.current_purchase_moment;
  const { new_behavior: change } = profile.signals;
  const explained = change.value && change.rivals.length > 0;
  return (
    <PageSection
      id="moment"
      title="Moment"
      note={
        <>
          written <span className="whitespace-nowrap">{shortDay(profile.as_of, view.today)}</span>
        </>
      }
      opens
    >
      <div
        className={cx(
          "grid gap-x-9 gap-y-8 *:min-w-0 @2xl:grid-cols-2",
          explained && "@5xl:grid-cols-[minmax(0,1fr)_minmax(0,1.42fr)_minmax(0,0.75fr)]",
        )}
      >
        <div>
          <div className="space-y-3 font-serif text-prose">
            {moment.moment_summary && (
              <p>
                <ClaimText
                  text={moment.moment_summary}
                  claims={profile.claims}
                  path="/current_purchase_moment/moment_summary"
                />
              </p>
            )}
            <FallbackNote profile={profile} path="/current_purchase_moment/moment_summary" />
            {moment.relationship_with_history && (
              <p>
                <ClaimText
                  text={moment.relationship_with_history}
                  claims={profile.claims}
                  path="/current_purchase_moment/relationship_with_history"
                />
              </p>
            )}
            <FallbackNote profile={profile} path="/current_purchase_moment/relationship_with_history" />
          </div>
          <RecentBrowsing profile={profile} today={view.today} />
        </div>
        <BehaviorChange change={change} customers={view.customers_in_population} />
        {explained && <Rivals rivals={change.rivals} />}
      </div>
      <OpportunityList view={view} profile={profile} />
    </PageSection>
  );
}
