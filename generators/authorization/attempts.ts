import fc from 'fast-check';
import { permissions } from '#catalogue';
import type { AccessQuestion } from '#engine';
import { mostly, simplestFirst } from '../frequencies.ts';
import { sureReference } from '../references.ts';
import type { AttemptPlan, CredentialPlan } from './authorization-plan.ts';
import { place } from './people.ts';

/** How callers show who they are, the plainest first. */
export const credentialKinds = [
  'session',
  'access_token',
  'job_token',
  'deploy_token',
  'oauth_token',
  'anonymous',
  'unknown_token',
] as const satisfies readonly CredentialPlan['kind'][];

/** Permissions that tell roles apart, and features from one another. */
export const tellingPermissions = [
  'read_project',
  'read_code',
  'push_code',
  'create_issue',
  'destroy_issue',
  'create_wiki_page',
  'read_merge_request',
  'approve_merge_request',
  'read_vulnerability',
  'change_vulnerability_status',
  'create_pipeline',
  'admin_project',
  'remove_project',
  'archive_project',
] as const;

/** Every action of the documented table of projects. */
export const documentedActions: readonly string[] = [...new Set(permissions.projectMatrix.map(({ action }) => action))];

/** Routes of the API on a project that differ in what they want. */
export const tellingRoutes = [
  'GET /projects/:id',
  'GET /projects/:id/issues',
  'POST /projects/:id/issues',
  'GET /projects/:id/merge_requests',
  'POST /projects/:id/merge_requests/:iid/approve',
  'GET /projects/:id/repository/branches',
  'GET /projects/:id/jobs',
  'POST /projects/:id/deployments',
  'GET /projects/:id/packages',
  'POST /projects/:id/protected_branches',
  'GET /projects/:id/vulnerabilities',
  'DELETE /projects/:id',
] as const;

/** An attempt: who tries what on which project, or group. Now and then nothing is there. */
export function attempt(): fc.Arbitrary<AttemptPlan> {
  const on = fc
    .record({ at: place(), stray: mostly(false, [true]) })
    .map(({ at, stray }) => (stray ? ('stray' as const) : at));
  return fc.record({ credential: credential(), action: action(), on });
}

/** A credential of one of the kinds; which one is settled later. */
export function credential(
  kinds: readonly (typeof credentialKinds)[number][] = credentialKinds,
): fc.Arbitrary<CredentialPlan> {
  return fc.record({ kind: fc.constantFrom(...kinds), at: sureReference() });
}

/** What is tried. */
export function action(): fc.Arbitrary<AccessQuestion['action']> {
  const operation = fc.constantFrom('pull', 'push');
  return fc.oneof(
    simplestFirst,
    ability(),
    fc.constantFrom(...tellingRoutes).map((route) => ({ via: 'rest' as const, route })),
    operation.map((operation) => ({ via: 'git' as const, operation })),
    operation.map((operation) => ({ via: 'registry' as const, operation })),
    fc.constantFrom(...tellingPermissions).map((permission) => ({ via: 'graphql' as const, permission })),
  );
}

/** A permission by name: mostly a telling one, otherwise any documented action. */
export function ability(): fc.Arbitrary<Extract<AccessQuestion['action'], { via: 'ability' }>> {
  return fc
    .oneof(
      simplestFirst,
      { weight: 2, arbitrary: fc.constantFrom<string>(...tellingPermissions) },
      { weight: 1, arbitrary: fc.constantFrom(...documentedActions) },
    )
    .map((permission) => ({ via: 'ability' as const, permission }));
}
