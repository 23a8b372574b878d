import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findPageActor } from "@/app/(dashboard)/page-actor";
import { SignInForm } from "@/components/shell/sign-in-form";
import { SignInPlate } from "@/components/shell/sign-in-plate";
import { Wordmark } from "@/components/shell/wordmark";
import { safeNext, signInMessage } from "@/lib/contracts/sign-in";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const target = safeNext(one(next));
  if (await findPageActor()) redirect(target);
  const { name } = await requireWorkspace();
  return (
    <main className="grid min-h-dvh lg:grid-cols-[1fr_1fr]">
      <div className="flex flex-col justify-between gap-16 px-(--page-margin) py-6 sm:py-10">
        <Wordmark house={name} />
        <div className="w-full max-w-[360px] self-center">
          <h1 className="text-display-l">Good to see you</h1>
          <p className="mt-2 text-prose-s text-quiet">Sign in to see who is coming, and what suits them.</p>
          <SignInForm next={target} initialError={signInMessage(one(error))} />
        </div>
        <p className="text-quiet text-small">No account, or a forgotten password? Your administrator can help.</p>
      </div>
      <SignInPlate />
    </main>
  );
}
