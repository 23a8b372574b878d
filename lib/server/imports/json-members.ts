import "server-only";

/** The names of an object's members as written, each as often as it is: parsing keeps only the last of a name. */
export function memberNames(object: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let isName = false;
  for (let at = 0; at < object.length; at++) {
    const character = object[at];
    if (character === '"') {
      const end = endOfText(object, at);
      if (depth === 1 && isName) names.push(JSON.parse(object.slice(at, end + 1)) as string);
      isName = false;
      at = end;
    } else if (character === "{" || character === "[") {
      isName = ++depth === 1;
    } else if (character === "}" || character === "]") depth--;
    else if (character === "," && depth === 1) isName = true;
  }
  return names;
}

/** Where the quoted text that begins at `start` ends. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
