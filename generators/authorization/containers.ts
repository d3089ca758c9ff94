import fc from 'fast-check';
import type { ProjectFeature } from '#engine';
import { visibilities } from '../engine-words.ts';
import { drawsPerException, mostly, simplestFirst } from '../frequencies.ts';
import { sureReference } from '../references.ts';
import type { GroupPlan, OrganizationPlan, ProjectPlan } from './authorization-plan.ts';
import type { AuthorizationWorldConstraints } from './constraints.ts';

/** The default organization, and sometimes others, of which some are kept apart. */
export function organizations({
  maxOrganizations,
}: AuthorizationWorldConstraints): fc.Arbitrary<readonly OrganizationPlan[]> {
  const others = fc.array(fc.record({ isolated: fc.boolean() }), { maxLength: maxOrganizations - 1 });
  return others.map((drawn) => [{ isolated: false }, ...drawn]);
}

/** Groups that each may lie in an earlier one; where exactly is settled later. */
export function groups({ maxGroups }: AuthorizationWorldConstraints): fc.Arbitrary<readonly GroupPlan[]> {
  const group = fc.record({
    parent: fc.option(sureReference(), { freq: 4 }),
    organization: mostly(0, [1]),
    visibility: fc.constantFrom(...visibilities),
    shareWithGroupLock: mostly(false, [true]),
  });
  return fc.array(group, { minLength: 1, maxLength: maxGroups });
}

/** Features of which generated projects restrict some. */
export const restrictedFeatures = [
  'repository',
  'issues',
  'merge_requests',
  'builds',
  'wiki',
] as const satisfies readonly ProjectFeature[];
export const featureLevels = ['everyone', 'members_only', 'disabled'] as const;

/** Projects in groups, and now and then one in somebody's personal namespace. */
export function projects({ maxProjects }: AuthorizationWorldConstraints): fc.Arbitrary<readonly ProjectPlan[]> {
  const level = mostly<(typeof featureLevels)[number]>('everyone', featureLevels);
  const project = fc.record({
    group: fc.oneof(
      simplestFirst,
      { weight: drawsPerException - 1, arbitrary: sureReference() },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    owner: sureReference(),
    visibility: fc.constantFrom(...visibilities),
    features: fc.record({ repository: level, issues: level, merge_requests: level, builds: level, wiki: level }),
    publicBuilds: mostly(true, [false]),
    reporterAndPlannerCanApprove: mostly(false, [true]),
    jobTokenInboundEnabled: fc.boolean().map((off) => !off),
    jobTokenOutboundEnabled: fc.boolean(),
    jobTokenPushAllowed: fc.boolean(),
    jobTokenCrossProjectPushAllowed: fc.boolean(),
  });
  return fc.array(project, { minLength: 1, maxLength: maxProjects });
}
