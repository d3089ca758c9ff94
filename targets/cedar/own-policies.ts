import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PolicySource } from '../authorization/policy-source.ts';

/** Assay's own policies: the documented rules about authorization, written in Cedar. */
export function ownCedarPolicies(): readonly PolicySource[] {
  const folder = fileURLToPath(new URL('./policies/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cedar'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
