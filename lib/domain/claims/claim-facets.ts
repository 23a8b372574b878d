/**
 * What lists filter current profiles by, read off the keys of their claims: the tones of the brief ("manner" of
 * brief.tone.manner) and the occasions ("work" of occasion.work.name), each once, in the order of their letters.
 */
export function facetsOf(keys: Iterable<string>): { tones: string[]; occasions: string[] } {
  const all = [...keys];
  return { tones: named(all, /^brief\.tone\.([^.]+)$/), occasions: named(all, /^occasion\.([^.]+)\.name$/) };
}

function named(keys: string[], pattern: RegExp): string[] {
  return [...new Set(keys.flatMap((key) => pattern.exec(key)?.[1] ?? []))].sort();
}
