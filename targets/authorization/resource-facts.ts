import { type Container, type Instance, instanceOf, isReached, type World } from '#engine';
import type { InstanceFacts, ResourceFacts } from './facts.ts';
import { organizationFacts } from './principal-facts.ts';

/** What of the instance matters to who may do what. */
export function instanceFacts(instance: Instance): InstanceFacts {
  const { version, deployment, ultimate, adminMode } = instance;
  const { accessTokensDisabled, externalAuthorization, jobTokenAllowlistEnforced } = instance;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return {
    version: major * 100 + minor,
    saas: deployment === 'saas',
    ...{ ultimate, adminMode, accessTokensDisabled, externalAuthorization, jobTokenAllowlistEnforced },
  };
}

/** A group or project with what it takes from the groups above it. */
export function resourceFacts(world: World, container: Container): ResourceFacts {
  const { kind, id, fullPath, organizationId, visibility, project, chain } = container;
  return {
    ...{ kind, id, path: fullPath, visibility },
    organization: organizationFacts(world, organizationId),
    archived: project?.archived ?? chain.at(-1)?.archived ?? false,
    features: project?.featureAccess ?? {},
    publicBuilds: project?.publicBuilds ?? false,
    reporterAndPlannerCanApprove: project?.reporterAndPlannerCanApprove ?? false,
    jobTokenInboundEnabled: project?.jobTokenInboundEnabled ?? true,
    jobTokenPushAllowed: project?.jobTokenPushAllowed ?? false,
    jobTokenCrossProjectPushAllowed: project?.jobTokenCrossProjectPushAllowed ?? false,
    topLevel: chain.length === 1,
    shareLocked: chain.at(-1)?.shareWithGroupLock ?? true,
    samlEnforced: chain.some((group) => group.samlEnforced),
    ipRestricted: chain.some((group) => group.ipRestricted),
    granularTokensRequired: isReached(chain[0]?.granularTokensRequiredFrom ?? null, instanceOf(world).now),
  };
}
