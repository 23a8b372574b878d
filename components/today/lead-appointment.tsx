import Link from "next/link";
import { customerName, customerPath } from "@/components/customers/customer-name";
import { Freshness } from "@/components/customers/freshness";
import { LookBoard } from "@/components/products/looks/look-board";
import { PaletteStrip } from "@/components/products/palette-strip";
import { ClaimSpan } from "@/components/profiles/claim-span";
import { EvidenceProvider } from "@/components/profiles/evidence-context";
import { lookOf } from "@/components/profiles/find-claim";
import { lookTotal } from "@/components/profiles/look-total";
import { buttonStyle } from "@/components/ui/button-style";
import type { TodayView } from "@/lib/contracts/customer-view";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";
import { AppointmentTime } from "./appointment-time";
import { leadWords, styleLine } from "./lead-words";

type LeadAppointmentProps = { appointment: TodayView["appointments"][number]; now: string; today: Day };

/** The next appointment, large: all that is worth knowing five minutes before. */
export function LeadAppointment({ appointment, now, today }: LeadAppointmentProps) {
  const { customer, profile } = appointment;
  return (
    <article className="grid gap-x-6 gap-y-3 border-ink border-t py-5 sm:grid-cols-[92px_minmax(0,1fr)]">
      <AppointmentTime appointment={appointment} now={now} />
      <div className="min-w-0">
        <h3 className="break-words text-display-l">
          <Link href={customerPath(customer.id)} className="hover:text-accent">
            {customerName(customer)}
          </Link>
        </h3>
        {profile ? (
          <EvidenceProvider
            language={profile.language}
            claims={profile.claims}
            evidence={profile.evidence}
            records={[]}
            setting={null}
            today={today}
          >
            <LeadProfile appointment={appointment} profile={profile} />
          </EvidenceProvider>
        ) : (
          <p className="mt-2 font-serif text-prose text-quiet">
            {customer.profiling_refused ? "Refused profiling." : "No profile yet."}
          </p>
        )}
        <div className="mt-5 flex flex-wrap items-center gap-4">
          <Link href={customerPath(customer.id)} className={buttonStyle({ variant: "filled" })}>
            {profile || customer.profiling_refused ? "Open the profile" : "Open and write the profile"}
          </Link>
          {profile && <Freshness customer={customer} today={today} inline />}
        </div>
      </div>
    </article>
  );
}

function LeadProfile({
  appointment: { customer, products },
  profile,
}: {
  appointment: LeadAppointmentProps["appointment"];
  profile: Profile;
}) {
  const style = styleLine(profile);
  const words = leadWords(profile);
  const occasions = profile.profile.relevant_occasions.slice(0, 2);
  return (
    <>
      {style && (
        <p className="mt-2 max-w-[56ch] font-serif text-prose">
          <ClaimSpan text={style.text} claim={style.claim} />
        </p>
      )}
      <PaletteStrip palette={customer.profile?.palette ?? []} height={20} className="mt-4" />
      {words.length > 0 && (
        <dl className="mt-4 grid gap-x-8 gap-y-3 md:grid-cols-3">
          {words.map((word) => (
            <div key={word.title}>
              <dt className="aside">{word.title}</dt>
              <dd>{word.claim ? <ClaimSpan text={word.text} claim={word.claim} /> : word.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {occasions.length > 0 && (
        <div className="mt-5 grid items-start gap-5 md:grid-cols-2">
          {occasions.map((occasion, index) => {
            const look = lookOf(profile, index);
            if (!look) return null;
            const filled = look.pieces.filter((piece) => piece.product_id !== null);
            const owned = filled.filter((piece) => piece.owned).length;
            const total = lookTotal(look, []);
            return (
              <figure key={occasion.occasion}>
                <LookBoard look={look} products={products} numbered={false} />
                <figcaption className="mt-2 text-quiet text-small">
                  <strong className="font-semibold text-ink">{occasion.occasion}</strong> owns {owned} of{" "}
                  {filled.length}
                  {total && `; ${total.price} ${total.words}`}
                </figcaption>
              </figure>
            );
          })}
        </div>
      )}
    </>
  );
}
