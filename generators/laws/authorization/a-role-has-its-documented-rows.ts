import fc from 'fast-check';
import { roleWords } from '../../authorization/people.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, told } from './access.ts';
import { plainRows, roleNamed } from './documented-rows.ts';
import { attemptOf, barePlan, membership } from './focused-attempts.ts';

/** Rows with conditions and rows of which the sources disagree are left out. */
export const aRoleHasItsDocumentedRows = law({
  id: 'LAW-AUTHZ-32',
  title: 'a member may do what the documented table gives to the role, and nothing that it does not',
  source: 'authorization INV-32',
  policyType: 'authorization',
  arbitrary: fc.record({
    role: fc.constantFrom(...roleWords),
    rows: fc.uniqueArray(fc.constantFrom(...plainRows), { minLength: 1, maxLength: 8 }),
    at: fc.constantFrom('project', 'group'),
  }),
  async check(run, { role, rows, at }) {
    const plan = { ...barePlan, memberships: [membership(role, { kind: at, at: 0 })] };
    const attempts = rows.map(({ action }) => attemptOf({ via: 'ability', permission: action }));
    const outcomes = await attemptsOf(run, { plan, attempts });
    const wrong = rows.findIndex(({ grants }, index) => outcomes[index]?.allowed !== grants.includes(roleNamed(role)));
    return verdictOf(
      wrong === -1,
      told(outcomes[0]),
      () =>
        `${role}: ${rows[wrong]?.action}: documented for ${rows[wrong]?.grants.join(', ') || 'nobody'}: found ${told(outcomes[wrong])}`,
    );
  },
});
