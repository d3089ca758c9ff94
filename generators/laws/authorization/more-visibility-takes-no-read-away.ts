import fc from 'fast-check';
import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { law } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

const reads = [
  'read_project',
  'read_code',
  'read_merge_request',
  'view_code',
  'view_snippets',
  'view_insights',
] as const;

/** Asked by sessions: to jobs an internal project is closed for external users, whatever they are in it. */
export const moreVisibilityTakesNoReadAway = law({
  id: 'LAW-AUTHZ-28',
  title: 'making a project more visible never removes a read',
  source: 'authorization INV-28',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'session', constraints: { maxMemberships: 8 } }),
    permission: fc.constantFrom(...reads),
    to: fc.constantFrom('public', 'internal'),
  }),
  async check(run, { planned: { plan, attempts: drawn }, permission, to }) {
    const attempts = drawn.map((attempt) => ({
      ...attempt,
      action: { via: 'ability' as const, permission },
      on: { kind: 'project' as const, at: attempt.on === 'stray' ? 0 : attempt.on.at },
    }));
    const less = visible(plan, 'private');
    const before = await attemptsOf(run, { plan: less, attempts });
    return nothingLost(before, await attemptsOf(run, { plan: visible(plan, to), attempts }), attempts);
  },
});

function visible(plan: AuthorizationPlan, visibility: 'private' | 'internal' | 'public'): AuthorizationPlan {
  return { ...plan, projects: plan.projects.map((project) => ({ ...project, visibility })) };
}
