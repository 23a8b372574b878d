import { mediumDay, shortDay } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Profile } from "@/lib/contracts/profile";
import { BehaviorChange } from "./behavior-change";
import { ClaimText } from "./claim-text";
import { OpportunityList } from "./opportunity-list";
import { PageSection } from "./page-section";
import { Rivals } from "./rivals";

/** `11/13 - Searched ...` as its day and its words; anything else is all words. */
function browsingLine(line: string, asOf: string): { day: string | null; at: number } {
  const [prefix, month, date] = /^(\d{2})\/(\d{2}) - /.exec(line) ?? [];
  if (!prefix) return { day: null, at: 0 };
  // The lines carry no year: they are the 14 days up to as_of, so a later month belongs to the year before.
  const year = Number(asOf.slice(0, 4)) - (`${month}-${date}` > asOf.slice(5) ? 1 : 0);
  return { day: `${year}-${month}-${date}`, at: prefix.length };
}

/** What is happening now: the words, the visits day by day, what changed, what else it could be, what to do. */
export function MomentSection({ view, profile }: { view: CustomerView; profile: Profile }) {
  const moment = profile.profile.current_purchase_moment;
  const { new_behavior: change } = profile.signals;
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
      <div className="grid gap-x-9 gap-y-8 *:min-w-0 @2xl:grid-cols-2 @5xl:grid-cols-[minmax(0,1fr)_minmax(0,1.42fr)_minmax(0,0.75fr)]">
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
            {moment.relationship_with_history && (
              <p>
                <ClaimText
                  text={moment.relationship_with_history}
                  claims={profile.claims}
                  path="/current_purchase_moment/relationship_with_history"
                />
              </p>
            )}
          </div>
          {moment.recent_browsing.length > 0 && (
            <ul aria-label="Recent browsing" className="mt-4">
              {moment.recent_browsing.map((line, index) => {
                const { day, at } = browsingLine(line, profile.as_of);
                return (
                  <li key={line} className="flex gap-4 border-t py-2 last:border-b">
                    {day && (
                      <time dateTime={day} title={mediumDay(day, view.today)} className="w-14 shrink-0 text-quiet">
                        {shortDay(day, view.today)}
                      </time>
                    )}
                    <span className="min-w-0 break-words">
                      <ClaimText
                        text={line}
                        from={at}
                        claims={profile.claims}
                        path={`/current_purchase_moment/recent_browsing/${index}`}
                      />
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
        </div>
        <BehaviorChange change={change} customers={view.customers_in_population} />
        <Rivals change={change} />
      </div>
      <OpportunityList view={view} profile={profile} />
    </PageSection>
  );
}
