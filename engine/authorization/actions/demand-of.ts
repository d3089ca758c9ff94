import type { permissions } from '#catalogue';
import type { Action, ResourceRef } from '../../protocol/question.ts';
import { onlyReads } from '../roles/documented-actions.ts';
import { administrationDemand } from './administration-demand.ts';
import { assignableFor } from './assignable-names.ts';
import { type Demand, declared, plain } from './demand.ts';
import { jobPoliciesOf } from './job-policies.ts';
import { routeDemand } from './routes.ts';

/** What an action demands of its caller; nothing for a REST route that does not exist. */
export function demandOf(action: Action, resource: ResourceRef): Demand | undefined {
  switch (action.via) {
    case 'rest':
      return routeDemand(action);
    case 'ability':
    case 'graphql':
      return abilityDemand(action, resource);
    case 'git':
      return gitDemand(action);
    case 'registry':
      return registryDemand(action);
    case 'token_creation':
    case 'share':
    case 'allowlist_entry':
    case 'access_token_creation':
    case 'member_change':
      return administrationDemand(action, resource);
  }
}

type Via<V extends Action['via']> = Extract<Action, { via: V }>;

function abilityDemand(action: Via<'ability' | 'graphql'>, { kind }: ResourceRef): Demand {
  const { permission, via } = action;
  return {
    ...plain,
    action,
    name: permission,
    via,
    method: methodOf(permission),
    permissions: [permission],
    granular: declared(assignableFor(permission), kind === 'organization' ? 'instance' : kind),
    // GraphQL never takes job tokens.
    jobToken: via === 'graphql' ? { accepted: false } : { accepted: true, policies: jobPoliciesOf(permission) },
  };
}

function methodOf(permission: string): permissions.HttpMethod {
  if (onlyReads(permission)) return 'GET';
  return /^(destroy|delete|remove)_/.test(permission) ? 'DELETE' : 'POST';
}

function gitDemand(action: Via<'git'>): Demand {
  const { operation, branch } = action;
  const pulls = operation === 'pull';
  const permission = pulls ? 'download_code' : 'push_code';
  return {
    ...plain,
    action,
    name: `git ${operation}`,
    via: 'git',
    method: pulls ? 'GET' : 'POST',
    permissions: [permission],
    granular: declared(permission, 'project'),
    jobToken: { accepted: true, policies: [pulls ? 'read_repositories' : 'admin_repositories'] },
    branch: branch ?? null,
  };
}

function registryDemand(action: Via<'registry'>): Demand {
  const { operation } = action;
  const pulls = operation === 'pull';
  return {
    ...plain,
    action,
    name: `registry ${operation}`,
    via: 'registry',
    method: pulls ? 'GET' : 'POST',
    permissions: [pulls ? 'pull_container_images' : 'push_container_images'],
    granular: pulls ? declared('read_container_repository', 'project') : { kind: 'never' },
    jobToken: { accepted: true, policies: null },
  };
}
