import { FailedGeneration } from "@/components/generations/failed-generation";
import { GenerationProgress } from "@/components/generations/generation-progress";
import { LiveWords } from "@/components/generations/live-words";
import { SectionNav } from "@/components/ui/section-nav";
import type { Correction } from "@/lib/contracts/correction";
import type { CustomerView } from "@/lib/contracts/customer-view";
import { type Generation, isUnderWay } from "@/lib/contracts/generation";
import { BriefSection } from "./brief-section";
import { EvidenceProvider } from "./evidence-context";
import { HistorySection } from "./history-section";
import { HooksSection } from "./hooks-section";
import { MomentSection } from "./moment-section";
import { NoProfile } from "./no-profile";
import { OccasionsSection } from "./occasions-section";
import { ProfileHeader } from "./profile-header";
import { ProfileRail } from "./profile-rail";
import { Refused } from "./refused";
import { VersionBanner } from "./version-banner";
import { WhoSection } from "./who-section";

type ProfilePageProps = {
  view: CustomerView;
  corrections: Correction[];
  timeZone: string;
  search: string;
  /** The language model that is set up, if one is. */
  model: string | null;
  /** Of the model: under way, the profile shown is its preview; else what became of the last one. */
  generation: Generation | null;
};

const SECTIONS = [
  { id: "who", label: "Who" },
  { id: "occasions", label: "Occasions" },
  { id: "moment", label: "Moment" },
  { id: "brief", label: "Brief" },
  { id: "hooks", label: "Hooks" },
  { id: "history", label: "History" },
];

/** One customer as an editorial page: who, occasions and the rail; then, over the full width, the rest. */
export function ProfilePage({ view, corrections, timeZone, search, model, generation }: ProfilePageProps) {
  const { profile } = view;
  const live = generation !== null && isUnderWay(generation.status);
  const header = (
    <>
      {live ? <GenerationProgress generation={generation} /> : <VersionBanner view={view} />}
      {generation?.problem && <FailedGeneration generation={generation} standing={profile?.version ?? null} />}
      <ProfileHeader view={view} timeZone={timeZone} search={search} model={model} live={live} />
    </>
  );
  if (view.customer.profiling_refused)
    return (
      <>
        {header}
        <Refused />
      </>
    );
  if (!profile)
    return (
      <>
        {header}
        <div className="mt-6 grid gap-x-11 lg:grid-cols-[minmax(0,1fr)_292px]">
          <NoProfile view={view} model={model} />
          <ProfileRail view={view} timeZone={timeZone} />
        </div>
        <HistorySection view={view} corrections={corrections} />
      </>
    );
  const page = (
    <EvidenceProvider
      language={profile.language}
      claims={profile.claims}
      evidence={profile.evidence}
      records={view.records}
      setting={{
        customerId: view.customer.id,
        content: profile.profile,
        corrections,
        next: profile.current ? (view.versions[0]?.version ?? profile.version) + 1 : null,
      }}
      today={view.today}
    >
      {header}
      <SectionNav
        label="Sections"
        sections={profile.profile.content_hooks.length > 0 ? SECTIONS : SECTIONS.filter(({ id }) => id !== "hooks")}
        className="-mx-(--page-margin) sticky top-0 z-20 px-(--page-margin) sm:hidden"
      />
      <div className="grid gap-x-11 sm:mt-8 lg:grid-cols-[minmax(0,1fr)_292px]">
        <div className="min-w-0">
          <WhoSection view={view} profile={profile} />
          <OccasionsSection view={view} profile={profile} />
        </div>
        <ProfileRail view={view} timeZone={timeZone} />
      </div>
      <MomentSection view={view} profile={profile} />
      <BriefSection profile={profile} />
      <HooksSection profile={profile} />
      <HistorySection view={view} corrections={corrections} />
    </EvidenceProvider>
  );
  if (!live) return page;
  return (
    <LiveWords customerId={view.customer.id} generationId={generation.id} statements={generation.statements}>
      {page}
    </LiveWords>
  );
}
