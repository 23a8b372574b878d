"use client";

import { useId } from "react";
import { cx } from "@/components/ui/cx";

type LanguageChoiceProps = { languages: readonly string[]; label: string };

/**
 * Which language a snippet is shown in. The choice is a form control and the style sheet obeys it, so it works without
 * scripts; with them, choosing here chooses for every snippet of the page.
 */
export function LanguageChoice({ languages, label }: LanguageChoiceProps) {
  const name = useId();
  const everywhere = (language: string) => {
    for (const input of document.querySelectorAll<HTMLInputElement>("input[data-language]"))
      input.checked = input.value === language;
  };
  return (
    <fieldset className="inline-flex h-[30px] overflow-clip rounded-control border border-rule max-sm:h-11">
      <legend className="sr-only">{label}</legend>
      {languages.map((language, index) => (
        <label
          key={language}
          className={cx(
            "flex items-center whitespace-nowrap bg-raised px-3 text-[13px] text-quiet transition-colors hover:text-ink max-sm:px-4",
            "has-checked:bg-sunk has-checked:font-medium has-checked:text-ink",
            "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2",
            index > 0 && "border-hairline border-l",
          )}
        >
          <input
            type="radio"
            name={name}
            value={language}
            data-language=""
            defaultChecked={index === 0}
            onChange={() => everywhere(language)}
            className="sr-only"
          />
          {language}
        </label>
      ))}
    </fieldset>
  );
}
