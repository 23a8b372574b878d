import { CodeBlock } from "./code-block";
import { LanguageChoice } from "./language-choice";

type Snippet = { language: string; file: string; code: string };

/** Which panel is in view follows from which radio button is checked: in the style sheet, not in a script. */
const panels: Record<string, string> = {
  curl: "hidden group-has-[input[value=curl]:checked]/code:block",
  JavaScript: "hidden group-has-[input[value=JavaScript]:checked]/code:block",
  Python: "hidden group-has-[input[value=Python]:checked]/code:block",
};

/** The same program in each language. */
export function CodeTabs({ snippets, title }: { snippets: Snippet[]; title: string }) {
  return (
    <div className="group/code mt-4">
      <LanguageChoice languages={snippets.map(({ language }) => language)} label={`Language: ${title}`} />
      {snippets.map(({ language, file, code }) => (
        <div key={language} className={panels[language]}>
          <CodeBlock code={code} label={file} snippet={file} />
        </div>
      ))}
    </div>
  );
}
