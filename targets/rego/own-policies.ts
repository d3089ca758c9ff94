import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PolicySource } from '../authorization/policy-source.ts';

const folder = fileURLToPath(new URL('./policies/', import.meta.url));

/** The policies that come with Assay: the documented rules about access, in Rego. */
export function ownRegoPolicies(): readonly PolicySource[] {
  return globSync('**/*.rego', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(`${folder}${path}`, 'utf8') }));
}
