import { mediumDay, shortDay } from "@/lib/client/format/day";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";
import { ClaimText } from "./claim-text";

/** Days shown at once; the others open below. */
const FIRST = 6;

/** `11/13 - Searched ...` as its day and its words; anything else is all words. */
function browsingLine(line: string, asOf: string): { day: string | null; at: number } {
  const [prefix, month, date] = /^(\d{2})\/(\d{2}) - /.exec(line) ?? [];
  if (!prefix) return { day: null, at: 0 };
  // The lines carry no year: they are the 14 days up to as_of, so a later month belongs to the year before.
  const year = Number(asOf.slice(0, 4)) - (`${month}-${date}` > asOf.slice(5) ? 1 : 0);
  return { day: `${year}-${month}-${date}`, at: prefix.length };
}

/** The visits of the last fortnight, a line a day. */
export function RecentBrowsing({ profile, today }: { profile: Profile; today: Day }) {
  const lines = profile.profile.current_purchase_moment.recent_browsing;
  if (lines.length === 0) return null;
  const rest = lines.length - FIRST;
  return (
    <div className="mt-4">
      <ul aria-label="Recent browsing">{lines.slice(0, FIRST).map((_, index) => browsed(profile, today, index))}</ul>
      {rest > 0 && (
        <details>
          <summary className="link w-fit py-2 text-small">
            {rest} earlier {rest === 1 ? "day" : "days"}
          </summary>
          <ul>{lines.slice(FIRST).map((_, index) => browsed(profile, today, index + FIRST))}</ul>
        </details>
      )}
    </div>
  );
}

function browsed(profile: Profile, today: Day, index: number) {
  const text = profile.profile.current_purchase_moment.recent_browsing[index] ?? "";
  const { day, at } = browsingLine(text, profile.as_of);
  return (
    <li key={text} className="flex gap-4 border-t py-2 last:border-b">
      {day && (
        <time dateTime={day} title={mediumDay(day, today)} className="w-14 shrink-0 text-quiet">
          {shortDay(day, today)}
        </time>
      )}
      <span className="min-w-0 break-words">
        <ClaimText
          text={text}
          from={at}
          claims={profile.claims}
          path={`/current_purchase_moment/recent_browsing/${index}`}
        />
      </span>
    </li>
  );
}
