import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyTypes, type RuleId } from '#catalogue';

const quotedRule = new RegExp(`'((?:${Object.keys(familyTypes).join('|')})-\\d{3})'`, 'g');

/**
 * The documented rules that the reference engine consults: every rule id that its sources quote. Read from the
 * sources, so that the list cannot promise what the engine does not do.
 */
export function implementedRules(): ReadonlySet<RuleId> {
  const folder = fileURLToPath(new URL('../../engine/', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.d)\.[jt]s$/.test(path),
  );
  return new Set(sources.flatMap((path) => quotedRules(readFileSync(`${folder}${path}`, 'utf8'))));
}

function quotedRules(source: string): readonly RuleId[] {
  // Examples in comments are no implementation.
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(quotedRule)].map(([, id]) => id as RuleId);
}
