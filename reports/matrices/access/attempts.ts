import { permissions } from '#catalogue';
import type { Action, Circumstance } from '#engine';

/** What is tried in a row of an access matrix. */
export interface Attempt {
  /** The heading that the row stands under. */
  readonly section: string;
  readonly name: string;
  readonly action: Action;
  readonly circumstances: readonly Circumstance[];
}

type Kind = 'project' | 'group';

/** The actions of the documented tables, git, the registry, and the REST routes that matter most. */
export function documentedAttempts(kind: Kind): readonly Attempt[] {
  const rows: readonly permissions.MatrixRow[] =
    kind === 'project' ? permissions.projectMatrix : permissions.groupMatrix;
  return [...rows.flatMap(attemptsOf), ...(kind === 'project' ? codeAttempts : []), ...routeAttempts(kind)];
}

/** The permissions that the role files of the platform list, by name. */
export function listedAttempts(kind: Kind): readonly Attempt[] {
  const names = new Set(Object.values(permissions.roles).flatMap((role) => role[kind]));
  return [...names].toSorted().map((name) => attempt('permissions', name, { via: 'ability', permission: name }));
}

/** A row, and once more with everything that its grants are conditional on. */
function attemptsOf({ area, action, conditions = [], exceptions = [] }: permissions.MatrixRow): readonly Attempt[] {
  const plain = attempt(area, action, { via: 'ability', permission: `${area}:${action}` });
  const circumstances = [...new Set([...conditions, ...exceptions].map(({ when }) => when))];
  if (circumstances.length === 0) return [plain];
  return [plain, { ...plain, name: `${action}, if ${circumstances.join(', ')}`, circumstances }];
}

const codeAttempts: readonly Attempt[] = [
  attempt('git', 'pull', { via: 'git', operation: 'pull' }),
  attempt('git', 'push to main', { via: 'git', operation: 'push', branch: 'main' }),
  attempt('git', 'push to feature', { via: 'git', operation: 'push', branch: 'feature' }),
  attempt('registry', 'pull', { via: 'registry', operation: 'pull' }),
  attempt('registry', 'push', { via: 'registry', operation: 'push' }),
];

function routeAttempts(kind: Kind): readonly Attempt[] {
  return permissions.keyRoutes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => route.includes(` /${kind}s/`))
    .map((route) => attempt('rest', route, { via: 'rest', route }));
}

function attempt(section: string, name: string, action: Action): Attempt {
  return { section, name, action, circumstances: [] };
}
