import { permissions } from '#catalogue';
import {
  type Circumstance,
  type Container,
  coveringScopes,
  type Demand,
  deployScopesFor,
  featureAccess,
  featureOf,
  flowScopes,
  isOpenWithoutAllowlist,
  isPackageRoute,
  opensWithFlowScopes,
} from '#engine';
import type { HeldScopes } from './credential-facts.ts';
import type { DemandFacts } from './facts.ts';

interface Asked {
  readonly demand: Demand;
  readonly container: Container;
  readonly circumstances: readonly Circumstance[];
  readonly held: HeldScopes;
  /** Whether the scopes are those of an administrator. */
  readonly administrator: boolean;
}

/** What an attempt demands, from the tables of routes, scopes and features. */
export function demandFacts({ demand, container, circumstances, held, administrator }: Asked): DemandFacts {
  const { via, name, method, path, granular, openInPublic, jobToken } = demand;
  const [permission = ''] = demand.permissions;
  return {
    ...{ via, name, method, path, permission, openInPublic },
    reads: method === 'GET' || method === 'HEAD',
    feature: container.kind === 'project' ? featureOf(permission) : null,
    featureAccess: featureAccess(container, permission),
    circumstances: [...new Set([...circumstances, ...demand.circumstances])],
    openToVisitors: visitorPermissions.has(permission),
    legacyScopes: coveringScopes({ ...held, administrator }, demand),
    flowScopes: flowScopes.filter((scope) => opensWithFlowScopes([scope], demand)),
    deployScopes: deployScopesFor(demand),
    granular: { kind: granular.kind, permissions: granular.kind === 'declared' ? granular.permissions : [] },
    jobPolicies: jobToken.accepted ? jobToken.policies : null,
    openWithoutAllowlist: isOpenWithoutAllowlist(demand),
    packages: via === 'rest' && isPackageRoute(path),
  };
}

const visitorPermissions: ReadonlySet<string> = new Set([
  ...permissions.roles.public_anonymous.project,
  ...permissions.roles.public_anonymous.group,
]);
