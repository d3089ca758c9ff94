import { policyKeys } from '#catalogue';
import { parseYaml } from '../policies/parse-yaml.ts';
import { isObject, itemsOf, objectOf } from '../policies/plain-values.ts';
import type { CoveringPolicy } from '../protocol/outcome.ts';
import type { GoverningConfiguration } from './governing-configurations.ts';

/** What a file that is ignored as a whole names, as far as it can be read: every policy that has a name. */
export function policiesOfIgnoredFile({ content, from, read }: GoverningConfiguration): readonly CoveringPolicy[] {
  if (read.document.enforceable) return [];
  const file = objectOf(parseYaml(content).content);
  return policyKeys.flatMap((type) =>
    itemsOf(file[type]).flatMap((policy) =>
      isObject(policy) && typeof policy.name === 'string' ? [{ type, name: policy.name, from }] : [],
    ),
  );
}
