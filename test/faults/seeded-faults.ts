import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PolicyType, policyTypes } from '#catalogue';

/** A small wrong change to the reference engine, such as a person could make. */
export interface SeededFault {
  readonly policyType: PolicyType;
  /** What is true of the wrong engine, in kebab-case. */
  readonly name: string;
  readonly path: string;
  /** What is wrong, in a sentence: the text above the patch. */
  readonly says: string;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Every fault that is kept beside this file, by policy type and name. */
export function seededFaults(): readonly SeededFault[] {
  return policyTypes.flatMap((policyType) =>
    patchesIn(join(folder, policyType)).map((path) => ({
      policyType,
      name: basename(path, '.patch'),
      path,
      says: sentenceOf(readFileSync(path, 'utf8')),
    })),
  );
}

function patchesIn(path: string): readonly string[] {
  const files = readdirSync(path).filter((file) => file.endsWith('.patch'));
  return files.sort().map((file) => join(path, file));
}

function sentenceOf(patch: string): string {
  const [above = ''] = patch.split(/^--- /m, 1);
  return above.trim().replaceAll('\n', ' ');
}
