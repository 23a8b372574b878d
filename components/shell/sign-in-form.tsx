"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/client/auth/session";
import { signInError, signInMessage } from "@/lib/contracts/sign-in";

/** Email and password. A refusal keeps what was typed, says why, and takes the focus back to the password. */
export function SignInForm({ next, initialError }: { next: string; initialError: string | null }) {
  const [error, setError] = useState(initialError);
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const fields = new FormData(form);
    setPending(true);
    setError(null);
    const refusal = await signIn(String(fields.get("email")), String(fields.get("password"))).catch(
      () => signInError.unavailable,
    );
    // A whole new page, so that nothing of an earlier person's session stays in memory.
    if (!refusal) return window.location.assign(next);
    setPending(false);
    setError(signInMessage(refusal));
    form.querySelector<HTMLInputElement>("[name=password]")?.select();
  };

  return (
    <form onSubmit={submit} className="mt-8 grid gap-5">
      <TextField label="Email" name="email" type="email" autoComplete="username" required maxLength={254} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      {error && <ErrorState title={error} />}
      <Button type="submit" variant="filled" pending={pending} className="w-full">
        {pending ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}
