import type { permissions } from '#catalogue';
import { instanceOf } from '../../world/world.ts';
import type { Standing } from '../standing.ts';
import { featureAccess } from '../visibility/features.ts';

/**
 * Whether a documented condition holds. Conditions about the container, the user or the instance are read from the
 * world; those about the single item or branch hold only where the question says so.
 */
export function conditionHolds(condition: permissions.GrantCondition, standing: Standing, action: string): boolean {
  const known = worldConditions[condition];
  return known === undefined ? standing.circumstances.has(condition) : known(standing, action);
}

type Condition = (standing: Standing, action: string) => boolean;

const worldConditions: { readonly [C in permissions.GrantCondition]?: Condition } = {
  'not-private': ({ container }) => container.visibility !== 'private',
  'public-project': ({ container }) => container.visibility === 'public',
  // Internal counts as private for external users, and in private projects they need more than these roles.
  'not-external-user': ({ external, container }) => !external || container.visibility === 'public',
  'project-based-pipeline-visibility': ({ container }) => container.project?.publicBuilds ?? false,
  'planner-reporter-approval-setting': ({ container }) => container.project?.reporterAndPlannerCanApprove ?? false,
  'top-level-group': ({ container }) => container.chain.length === 1,
  'share-lock-off': ({ container }) => container.chain.at(-1)?.shareWithGroupLock === false,
  'public-feature-for-everyone': ({ container }, action) =>
    container.visibility === 'public' && ['everyone', 'public'].includes(featureAccess(container, action)),
  'paid-tier-on-saas': ({ world }) => instanceOf(world).deployment !== 'saas' || instanceOf(world).ultimate,
  'member-of-target': ({ level }) => level > 0,
};
