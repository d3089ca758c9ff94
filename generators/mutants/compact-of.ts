import { parse } from 'yaml';

/** What a policy file says, as an object of its own; undefined where the text is no YAML. */
export function contentOf(text: string): unknown {
  try {
    return parse(text, { merge: true, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** A policy file in the fewest characters, as its mutants are written: what decides otherwise is not the spelling. */
export function compactOf(text: string): string {
  return JSON.stringify(contentOf(text)) ?? text;
}
