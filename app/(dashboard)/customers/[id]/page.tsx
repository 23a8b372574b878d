import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { findPageActor, requirePageActor } from "@/app/(dashboard)/page-actor";
import { customerName } from "@/components/customers/customer-name";
import { ProfilePage } from "@/components/profiles/profile-page";
import { ProfileSkeleton } from "@/components/profiles/profile-skeleton";
import type { Actor } from "@/lib/contracts/actor";
import { isUnderWay } from "@/lib/contracts/generation";
import { languageSchema } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { listStanding } from "@/lib/server/corrections/list-corrections";
import { getCustomer } from "@/lib/server/customers/get-customer";
import { findModelName } from "@/lib/server/engine/active-engine";
import { findWatched } from "@/lib/server/generations/generations";
import { getCustomerView } from "@/lib/server/profiles/get-customer-view";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

type CustomerPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ version?: string | string[]; from?: string | string[]; language?: string | string[] }>;
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The customer's id out of the address. An address that is not valid percent-encoding names nobody. */
function idOf(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    notFound();
  }
}

/** The version asked for; undefined for the current one. Throws the 404 for what cannot be a version. */
function versionOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound();
  return Number(text);
}

/** A language that is not written is not asked for: the page then speaks the workspace's. */
const languageOf = (text: string | undefined): string | undefined => languageSchema.safeParse(text).data;

export async function generateMetadata({ params }: CustomerPageProps): Promise<Metadata> {
  const actor = await findPageActor();
  const customer = actor && (await getCustomer(actor, idOf((await params).id)));
  return { title: customer ? customerName(customer) : "Not found" };
}

export default async function CustomerPage({ params, searchParams }: CustomerPageProps) {
  const [{ id }, { version, from, language }] = await Promise.all([params, searchParams]);
  const actor = await requirePageActor(`/customers/${id}`);
  const customerId = idOf(id);
  // Asked before anything streams, so that an unknown customer is a 404 and not a page that says so.
  if (!(await getCustomer(actor, customerId))) notFound();
  return (
    <Suspense fallback={<ProfileSkeleton />}>
      <Customer
        actor={actor}
        id={customerId}
        version={versionOf(one(version))}
        language={languageOf(one(language))}
        search={one(from) ?? ""}
      />
    </Suspense>
  );
}

type CustomerProps = {
  actor: Actor;
  id: string;
  version: number | undefined;
  language: string | undefined;
  search: string;
};

async function Customer({ actor, id, version, language, search }: CustomerProps) {
  const [generation, model] = await Promise.all([
    version === undefined ? findWatched(actor, id) : null,
    findModelName(),
  ]);
  const instead = generation && isUnderWay(generation.status) ? generation.preview : undefined;
  const [view, corrections, { timeZone }] = await Promise.all([
    getCustomerView(actor, id, { version, language, instead }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    }),
    listStanding(actor, id),
    requireWorkspace(),
  ]);
  return (
    <ProfilePage
      view={view}
      corrections={corrections}
      timeZone={timeZone}
      search={search}
      model={model}
      generation={generation}
    />
  );
}
