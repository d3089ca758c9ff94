import { parseAllDocuments } from 'yaml';
import { isObject, type PlainObject } from '../../policies/plain-values.ts';
import { remembering } from '../../remembering.ts';

/** The mapping that a CI file holds, or what is wrong with its text. */
export type ParsedMapping =
  | { readonly valid: true; readonly content: PlainObject }
  | { readonly valid: false; readonly error: string };

/** Reads the YAML of a CI file; never throws. A header with `spec` stands in a document of its own, before the last. */
export function parseYamlMapping(text: string): ParsedMapping {
  return remembered(text);
}

// The same few CI files are included again and again, and reading them would cost more than all the rest of a decision.
const remembered = remembering(200, parse);

function parse(text: string): ParsedMapping {
  try {
    const documents = [...parseAllDocuments(text, { merge: true, prettyErrors: false })];
    const document = documents.at(-1);
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) return invalid(`invalid YAML: ${error.message}`);
    const content: unknown = document?.toJS({ maxAliasCount: 100 }) ?? {};
    // An anchor around its own alias makes an endless value, which refuses to be written down.
    JSON.stringify(content);
    return isObject(content) ? { valid: true, content } : invalid('the configuration is no mapping of keys');
  } catch (cause) {
    return invalid(`invalid YAML: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function invalid(error: string): ParsedMapping {
  return { valid: false, error };
}
