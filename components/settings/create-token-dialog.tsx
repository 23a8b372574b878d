"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { ShownOnceDialog } from "@/components/ui/shown-once-dialog";
import { TextField } from "@/components/ui/text-field";
import { ROLE_NAMES } from "@/lib/client/format/role-names";
import { errorWords } from "@/lib/client/http/problem-error";
import { useCreateToken } from "@/lib/client/tokens/use-tokens";
import { roleHas, type Scope } from "@/lib/contracts/access";
import { type Role, roleSchema } from "@/lib/contracts/actor";
import { createTokenSchema } from "@/lib/contracts/token";
import { NewToken } from "./new-token";
import { ScopeChoice, USUAL_SCOPES } from "./scope-choice";

const RIGHTS: Record<Role, string> = {
  salesperson: "Customers of the chosen stores.",
  marketer: "All customers.",
  admin: "All customers, and the settings.",
};

const FIXES: Record<string, string> = {
  name: "Give it a name of up to 80 characters.",
  requests_per_minute: "Write a whole number from 1 to 1,000,000, or leave it blank.",
};

type Mistakes = Record<string, string>;

/** Name, role, stores and scopes of a new token; then the token itself, once. */
export function CreateTokenDialog({ stores }: { stores: { id: string; name: string }[] }) {
  const form = useId();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<Role>("marketer");
  const [scopes, setScopes] = useState<readonly Scope[]>(USUAL_SCOPES);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const create = useCreateToken();

  const change = (next: boolean) => {
    setOpen(next);
    // The token leaves memory with the dialog.
    if (next) return;
    create.reset();
    setMistakes({});
    setRole("marketer");
    setScopes(USUAL_SCOPES);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (create.isPending) return;
    const fields = new FormData(event.currentTarget);
    const perMinute = String(fields.get("requests_per_minute") ?? "").trim();
    const parsed = createTokenSchema.safeParse({
      name: fields.get("name"),
      role,
      stores: fields.getAll("stores"),
      scopes: scopes.filter((scope) => roleHas(role, scope)),
      requests_per_minute: perMinute === "" ? undefined : Number(perMinute),
    });
    if (!parsed.success) {
      const found = parsed.error.issues.map((issue) => [
        String(issue.path[0]),
        FIXES[String(issue.path[0])] ?? issue.message,
      ]);
      return setMistakes(Object.fromEntries(found));
    }
    setMistakes({});
    create.mutate(parsed.data);
  };

  const failure = create.error ? errorWords(create.error) : null;
  return (
    <ShownOnceDialog
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="filled" icon={<Plus aria-hidden="true" />}>
          Create a token
        </Button>
      }
      ask={{
        title: "A new token",
        action: (
          <Button type="submit" form={form} variant="filled" pending={create.isPending}>
            {create.isPending ? "Creating" : "Create"}
          </Button>
        ),
        content: (
          <form id={form} onSubmit={submit} noValidate className="grid gap-5">
            <TextField
              label="Name"
              name="name"
              maxLength={80}
              required
              autoComplete="off"
              hint="The system that will use it, such as “CRM, production”."
              error={mistakes.name}
            />
            <Select
              label="Acts as"
              value={role}
              onChange={(event) => setRole(roleSchema.parse(event.target.value))}
              options={roleSchema.options.toReversed().map((value) => ({ value, label: ROLE_NAMES[value] }))}
              hint={RIGHTS[role]}
            />
            {role === "salesperson" && (
              <fieldset>
                <legend className="mb-1.5 text-small">Stores</legend>
                <div className="grid gap-1">
                  {stores.map((store) => (
                    <label key={store.id} className="flex min-h-6 items-center gap-2.5 max-sm:min-h-11">
                      <input type="checkbox" name="stores" value={store.id} className="size-4 accent-accent" />
                      {store.name}
                    </label>
                  ))}
                </div>
                {mistakes.stores && (
                  <p role="alert" className="mt-1.5 text-negative text-small">
                    {mistakes.stores}
                  </p>
                )}
              </fieldset>
            )}
            <ScopeChoice role={role} chosen={scopes} onChange={setScopes} error={mistakes.scopes} />
            <TextField
              label="Requests a minute"
              name="requests_per_minute"
              inputMode="numeric"
              autoComplete="off"
              hint="Blank: the limit of the house."
              error={mistakes.requests_per_minute}
            />
            {failure && (
              <ErrorState title="No token was made." requestId={failure.requestId}>
                {failure.text}
              </ErrorState>
            )}
          </form>
        ),
      }}
      shown={
        create.data
          ? {
              title: "Copy it now",
              description: "This is the only time it is shown: we keep a fingerprint of it, not the token.",
              content: <NewToken token={create.data.token} />,
            }
          : null
      }
    />
  );
}
