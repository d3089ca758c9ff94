import { parse } from 'yaml';

/** What a text says as YAML, or undefined where it is none. */
export function readYaml(text: string): unknown {
  try {
    return parse(text, { merge: true, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
