import type { permissions } from '#catalogue';
import { instanceOf } from '../../world/world.ts';
import { type Standing, subjectOf } from '../standing.ts';
import { featureAccess } from '../visibility/features.ts';
import { authorshipBlocks, derivedFrom, partsOf, publicPipelineBlocks } from './derived-names.ts';
import { documentedRow } from './documented-actions.ts';
import { documentedGrant } from './documented-grant.ts';
import { holderOf, inherits, roleSet } from './role-sets.ts';

/** What in the role files, and in the rules derived from them, gives a caller a raw permission, or null. */
export function rawGrant(standing: Standing, name: string): string | null {
  const isBlock = name.startsWith('_');
  if (isBlock) standing.trace.consult('AUTHZ-ROLE-004', true, name, 'a building block is never an answer');
  if (isBlock) return null;
  const own = grantOfMembers(standing, name) ?? grantOfVisitors(standing, name);
  return own ?? partGrant(standing, name) ?? derivedGrant(standing, name);
}

function grantOfMembers(standing: Standing, name: string): string | null {
  const { roles, container, trace } = standing;
  const usable = roles.filter((role) => role !== 'planner' || !isTooEarlyForPlanner(standing, name));
  const holder = holderOf(usable, container.kind, name);
  const subject = `${name}: ${subjectOf(standing)}`;
  if (holder === undefined) return grantOfBlocks(standing, name);
  trace.consult('AUTHZ-ROLE-003', inherits(holder, container.kind, name), subject, `${holder} has it`);
  return `the role file of ${holder}`;
}

/** Roles reach some answers only through a building block and a further condition. */
function grantOfBlocks(standing: Standing, name: string): string | null {
  const { container, roles, circumstances, trace } = standing;
  const publicBlock = publicPipelineBlocks[name];
  if (publicBlock !== undefined && holderOf(roles, container.kind, publicBlock) !== undefined) {
    const shown = container.project?.publicBuilds ?? false;
    return showsPipelines(standing, name, shown) ? `the building block \`${publicBlock}\`` : null;
  }
  const authorBlock = authorshipBlocks[name];
  if (authorBlock === undefined || holderOf(roles, container.kind, authorBlock) === undefined) return null;
  const own = [...circumstances].some((circumstance) => circumstance.startsWith('author-or-assignee'));
  trace.consult(
    'AUTHZ-ROLE-004',
    !own,
    authorBlock,
    own ? 'joined with authorship' : 'nothing says that the item is the own one',
  );
  return own ? `the building block \`${authorBlock}\`` : null;
}

function grantOfVisitors(standing: Standing, name: string): string | null {
  const role = visitorRole(standing, name);
  if (role === null) return null;
  const { container } = standing;
  const block = publicPipelineBlocks[name];
  const holder = holderOf([role], container.kind, name) ?? (block && holderOf([role], container.kind, block));
  if (holder === undefined) return null;
  const shown = container.visibility === 'public' && (container.project?.publicBuilds ?? false);
  if (block !== undefined && !showsPipelines(standing, name, shown)) return null;
  return `\`${container.fullPath}\` is ${container.visibility}`;
}

/** The role file of people without a role, where the feature is open to them. */
function visitorRole({ container, exposure, user }: Standing, name: string): permissions.RoleName | null {
  const access = featureAccess(container, name);
  if (access === 'members_only') return null;
  if (access === 'public') return user === null ? 'public_anonymous' : 'public_authenticated';
  return exposure;
}

function showsPipelines(standing: Standing, name: string, shown: boolean): boolean {
  const because = shown ? 'pipelines are shown' : 'pipelines are for members';
  return standing.trace.consult('AUTHZ-ROLE-073', shown, `${name}: ${subjectOf(standing)}`, because);
}

/** Members read the parts of what they may read, though only the file for visitors lists them. */
function partGrant(standing: Standing, name: string): string | null {
  const whole = isForVisitorsOnly(name) ? partsOf.find(([parts]) => parts.test(name))?.[1] : undefined;
  if (whole === undefined) return null;
  const grant = grantOfMembers(standing, whole);
  standing.trace.consult('AUTHZ-ROLE-005', grant !== null, `${name}: ${subjectOf(standing)}`, `a part of ${whole}`);
  return grant;
}

function isForVisitorsOnly(name: string): boolean {
  return !roleSet('owner', 'project').has(name) && roleSet('public_anonymous', 'project').has(name);
}

function derivedGrant(standing: Standing, name: string): string | null {
  const action = derivedFrom[name];
  const row = action === undefined ? undefined : documentedRow(action, standing.container.kind);
  if (row === undefined) return null;
  const licensed = instanceOf(standing.world).ultimate && standing.roles.some((role) => role !== 'minimal_access');
  const grant = licensed ? documentedGrant(standing, row) : null;
  const because = `documented as \`${action}\`, in no role file`;
  return standing.trace.consult('AUTHZ-ROLE-005', grant !== null, `${name}: ${subjectOf(standing)}`, because)
    ? grant
    : null;
}

const plannerCode: ReadonlySet<string> = new Set(['read_code', 'download_code']);

/** Planners read the code of private projects since 18.7. */
function isTooEarlyForPlanner({ world, container, trace }: Standing, name: string): boolean {
  if (!plannerCode.has(name) || container.visibility !== 'private') return false;
  const { version } = instanceOf(world);
  const early = isBefore(version, [18, 7]);
  trace.consult('AUTHZ-ROLE-017', !early, `${name}: planner in \`${container.fullPath}\``, `version ${version}`);
  return early;
}

function isBefore(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}
