import { permissions } from '#catalogue';
import type { Action } from '../../protocol/question.ts';
import { assignableFor, isAssignable } from './assignable-names.ts';
import { type Demand, type GranularNeed, type JobTokenNeed, plain } from './demand.ts';
import { areaPermissions, type RoutePermission, routePermissions } from './route-permissions.ts';

type Method = permissions.HttpMethod;

/** What a REST route demands; nothing for a route that no list knows. */
export function routeDemand(action: Extract<Action, { via: 'rest' }>): Demand | undefined {
  const { route } = action;
  const { method, path } = partsOf(route);
  const user = permissionOf(method, path);
  if (user === undefined) return undefined;
  return {
    ...plain,
    action,
    name: route,
    via: 'rest',
    method,
    path,
    permissions: [user.permission],
    circumstances: user.circumstances ?? [],
    granular: granularNeed(method, path),
    openInPublic: isListed(permissions.publicRoutes, method, path),
    jobToken: jobTokenNeed(method, path),
  };
}

/** True for the routes of packages, the only part of the API that deploy tokens open. */
export function isPackageRoute(path: string): boolean {
  return /\/packages(\/|$)/.test(path);
}

function partsOf(route: string): { readonly method: Method; readonly path: string } {
  const [method = 'GET', path = ''] = route.split(' ');
  return { method: method as Method, path };
}

function permissionOf(method: Method, path: string): RoutePermission | undefined {
  const named = routePermissions[`${method} ${path}`];
  if (named !== undefined) return named;
  const area = areaPermissions[areaOf(path)];
  if (area === undefined) return undefined;
  const needs = path.startsWith('/groups/') ? { ...area, ...area.inGroups } : area;
  return { permission: needs[verbs[method]] };
}

const verbs = { GET: 'read', HEAD: 'read', POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' } as const;

/** The segment behind the project or group, or the first one for routes without either. */
function areaOf(path: string): string {
  const [first = '', , ...rest] = path.split('/').filter((segment) => segment !== '' && segment !== '-');
  return (first === 'projects' || first === 'groups' ? rest[0] : first) ?? '';
}

function granularNeed(method: Method, path: string): GranularNeed {
  if (isListed(permissions.alwaysAccessibleRoutes, method, path)) return { kind: 'always' };
  if (ownRoutesOfOthers.test(path)) return { kind: 'never' };
  const declared = declaredPermissions(method, path);
  if (declared.length > 0) return { kind: 'declared', permissions: declared, boundary: boundaryOf(method, path) };
  return { kind: 'undeclared' };
}

/** Routes for runners, agents, provisioning and jobs: their own credentials only. */
const ownRoutesOfOthers = /^\/(job|job\/.*|jobs\/request|internal\/.*|scim\/.*|feature_flags\/unleash\/.*)$/;

function declaredPermissions(method: Method, path: string): readonly string[] {
  const several = permissions.granularRequirements.find((one) => one.method === method && one.path === path);
  if (several !== undefined) return several.permissions;
  const surprising = permissions.surprisingGranularRoutes.find((one) => one.method === method && one.path === path);
  if (surprising !== undefined) return [`${surprising.action}_${surprising.resource}`];
  const key = permissions.keyRoutes.find((one) => one.method === method && one.path === path);
  if (key !== undefined) return [`${key.action}_${key.resource}`];
  const named = routePermissions[`${method} ${path}`];
  if (named !== undefined) return listOf(assignableFor(named.permission));
  const area = areaPermissions[areaOf(path)];
  return listOf(area === undefined ? null : known(`${verbs[method]}_${area.resource}`));
}

function listOf(name: string | null): readonly string[] {
  return name === null ? [] : [name];
}

function known(name: string): string | null {
  return isAssignable(name) ? name : null;
}

function boundaryOf(method: Method, path: string): permissions.BoundaryType {
  const surprising: readonly permissions.GranularRoute[] = permissions.surprisingGranularRoutes;
  const told = surprising.find((one) => one.method === method && one.path === path)?.boundary;
  if (told !== undefined) return told;
  if (path.startsWith('/groups/')) return 'group';
  return userRoutes.some((start) => path.startsWith(start)) ? 'user' : 'project';
}

const userRoutes = ['/user', '/personal_access_tokens/', '/ai/'];

function jobTokenNeed(method: Method, path: string): JobTokenNeed {
  const endpoint = permissions.jobTokenEndpoints.find((one) => one.method === method && one.path === path);
  if (endpoint !== undefined) return { accepted: true, policies: endpoint.policies };
  if (isListed(permissions.jobTokenEndpointsWithoutPolicy, method, path)) return { accepted: true, policies: null };
  return { accepted: false };
}

function isListed(routes: readonly permissions.Route[], method: Method, path: string): boolean {
  return routes.some((one) => one.method === method && fits(one.path, path));
}

function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
