import { familyTypes, type RuleFamily, type RuleSource } from '../model.ts';
import { familyOf, type Rule } from '../rules/index.ts';
import { approvalSources } from './approval.ts';
import { authorizationSources } from './authorization.ts';
import { executionSources } from './execution.ts';
import { statusCheckSources } from './status-checks.ts';

/** The sources of a rule, in the order in which it names them. */
export function sourcesOf(rule: Rule): readonly (RuleSource & { readonly key: string })[] {
  const known = sourcesOfFamily(familyOf(rule.id));
  return rule.sources.map((key) => ({ key, ...known[key] }));
}

/** Where a person can read the source, or null where it is not one public file. */
export function linkOf(source: RuleSource): string | null {
  const { repository, path, revision } = source;
  if (repository === undefined || path === undefined) return null;
  return `https://github.com/${repository}/blob/${revision ?? 'HEAD'}/${path}`;
}

function sourcesOfFamily(family: RuleFamily): Readonly<Record<string, RuleSource>> {
  if (family === 'ESC') return statusCheckSources;
  if (family === 'MRAP') return approvalSources;
  return familyTypes[family] === 'authorization' ? authorizationSources : executionSources;
}
