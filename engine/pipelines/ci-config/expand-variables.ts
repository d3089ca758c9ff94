import type { Variables } from './ci-config.ts';

const reference = /\$\$|\$\{(\w+)\}|\$(\w+)/g;

/** A text with the values of the variables that it refers to; what is unknown stays as written. */
export function expandText(text: string, variables: Variables): string {
  return text.replace(reference, (written, braced?: string, plain?: string) => {
    if (written === '$$') return written;
    return variables[braced ?? plain ?? ''] ?? written;
  });
}

/** The names of the variables that a text refers to. */
export function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(reference)].flatMap(([, braced, plain]) => braced ?? plain ?? []);
}

/** Variables with their references to one another resolved; a value that leads back to itself stays as written. */
export function expandVariables(variables: Variables, known: Variables): Variables {
  const all = { ...known, ...variables };
  return Object.fromEntries(Object.keys(variables).map((name) => [name, expanded(name, all, [])]));
}

function expanded(name: string, all: Variables, onTheWay: readonly string[]): string {
  const text = all[name] ?? '';
  const path = [...onTheWay, name];
  if (referencesIn(text).some((other) => leadsBack(other, all, path))) return text;
  const resolved = referencesIn(text)
    .filter((other) => all[other] !== undefined)
    .map((other) => [other, expanded(other, all, path)] as const);
  return expandText(text, Object.fromEntries(resolved));
}

function leadsBack(name: string, all: Variables, path: readonly string[]): boolean {
  if (path.includes(name)) return true;
  return referencesIn(all[name] ?? '').some((other) => leadsBack(other, all, [...path, name]));
}
