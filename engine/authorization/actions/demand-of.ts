import type { permissions } from '#catalogue';
import type { Action, ResourceRef } from '../../protocol/question.ts';
import { onlyReads } from '../roles/documented-actions.ts';
import { assignableFor } from './assignable-names.ts';
import type { Demand, GranularNeed } from './demand.ts';
import { jobPoliciesOf } from './job-policies.ts';
import { routeDemand } from './routes.ts';

/** What an action demands of its caller; nothing for a REST route that does not exist. */
export function demandOf(action: Action, resource: ResourceRef): Demand | undefined {
  switch (action.via) {
    case 'rest':
      return routeDemand(action.route);
    case 'ability':
      return abilityDemand(action.permission, resource);
    case 'graphql':
      return { ...abilityDemand(action.permission, resource), via: 'graphql', jobToken: { accepted: false } };
    case 'git':
      return gitDemand(action);
    case 'registry':
      return registryDemand(action.operation);
    case 'token_creation':
      return {
        ...plain,
        name: 'create a token',
        via: 'token_creation',
        method: 'POST',
        requestedScopes: action.scopes,
      };
  }
}

const plain = {
  path: '',
  permissions: [],
  circumstances: [],
  granular: { kind: 'always' },
  jobToken: { accepted: false },
  branch: null,
  requestedScopes: [],
} as const satisfies Partial<Demand>;

function abilityDemand(permission: string, { kind }: ResourceRef): Demand {
  return {
    ...plain,
    name: permission,
    via: 'ability',
    method: methodOf(permission),
    permissions: [permission],
    granular: declared(assignableFor(permission), kind === 'organization' ? 'instance' : kind),
    jobToken: { accepted: true, policies: jobPoliciesOf(permission) },
  };
}

function methodOf(permission: string): permissions.HttpMethod {
  if (onlyReads(permission)) return 'GET';
  return /^(destroy|delete|remove)_/.test(permission) ? 'DELETE' : 'POST';
}

function gitDemand({ operation, branch }: Extract<Action, { via: 'git' }>): Demand {
  const pulls = operation === 'pull';
  const permission = pulls ? 'download_code' : 'push_code';
  return {
    ...plain,
    name: `git ${operation}`,
    via: 'git',
    method: pulls ? 'GET' : 'POST',
    permissions: [permission],
    granular: declared(permission, 'project'),
    jobToken: { accepted: true, policies: [pulls ? 'read_repositories' : 'admin_repositories'] },
    branch: branch ?? null,
  };
}

function registryDemand(operation: 'pull' | 'push'): Demand {
  const pulls = operation === 'pull';
  return {
    ...plain,
    name: `registry ${operation}`,
    via: 'registry',
    method: pulls ? 'GET' : 'POST',
    permissions: [pulls ? 'pull_container_images' : 'push_container_images'],
    granular: pulls ? declared('read_container_repository', 'project') : { kind: 'never' },
    jobToken: { accepted: true, policies: null },
  };
}

function declared(permission: string | null, boundary: permissions.BoundaryType): GranularNeed {
  return permission === null ? { kind: 'undeclared' } : { kind: 'declared', permissions: [permission], boundary };
}
