import fc from 'fast-check';
import { documentedActions } from '../../authorization/attempts.ts';
import { law } from '../law.ts';
import { attemptsOf, nothingChanged, withUsers } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

const isRead = /^(view|search|pull|download|browse|read|list|export)_/;

/** Two permissions are granted to auditors on purpose; they are not among the actions of projects. */
export const writes: readonly string[] = [
  ...documentedActions.filter((action) => !isRead.test(action)),
  'push_code',
  'create_pipeline',
  'admin_project',
  'remove_project',
];

export const anAuditorNeverWrites = law({
  id: 'LAW-AUTHZ-30',
  title: 'being an auditor adds no right to change anything',
  source: 'authorization INV-30',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'session', constraints: { maxMemberships: 8 } }),
    permissions: fc.array(fc.constantFrom(...writes), { minLength: 4, maxLength: 4 }),
  }),
  async check(run, { planned: { plan, attempts: drawn }, permissions }) {
    const attempts = drawn.map((attempt, at) => ({
      ...attempt,
      action: { via: 'ability' as const, permission: permissions[at % permissions.length] ?? 'push_code' },
    }));
    const before = await attemptsOf(run, { plan: withUsers(plan, (user) => ({ ...user, auditor: false })), attempts });
    const after = await attemptsOf(run, { plan: withUsers(plan, (user) => ({ ...user, auditor: true })), attempts });
    const sameRights = (outcomes: typeof before) =>
      outcomes.map((outcome) => ({ ...outcome, status: outcome.allowed ? 200 : 0 }));
    // An auditor sees what is hidden from others, so refusals may have another status.
    return nothingChanged(sameRights(before), sameRights(after), attempts);
  },
});
