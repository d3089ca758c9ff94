import fc from 'fast-check';
import { accessLevels } from '#fixtures';
import { roleWords } from '../../authorization/people.ts';
import { law } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { abilities, attemptOf, barePlan, membership } from './focused-attempts.ts';

type Role = (typeof roleWords)[number];
const invited = { parent: null, organization: 0, visibility: 'private', shareWithGroupLock: false } as const;

/** The highest by level number, as one role: never the abilities of both roles together. */
export const twoSharesGiveTheHigherRole = law({
  id: 'LAW-AUTHZ-M28',
  title: 'who comes in through two invited groups has the higher of both capped roles, not their sum',
  source: 'metamorphic relation M28; AUTHZ-ROLE-045 and AUTHZ-ROLE-046',
  policyType: 'authorization',
  arbitrary: fc.record({
    first: fc.record({ own: fc.constantFrom(...roleWords), role: fc.constantFrom(...roleWords) }),
    second: fc.record({ own: fc.constantFrom(...roleWords), role: fc.constantFrom(...roleWords) }),
    actions: abilities(),
  }),
  async check(run, { first, second, actions }) {
    const attempts = actions.map((action) => attemptOf(action));
    const best = [first, second].map(({ own, role }) => lower(own, role)).reduce(higher);
    const direct = { ...barePlan, memberships: [membership(best, { kind: 'project', at: 0 })] };
    const shared = {
      ...barePlan,
      groups: [...barePlan.groups, invited, invited],
      memberships: [first, second].map(({ own }, at) => membership(own, { kind: 'group', at: at + 1 })),
      projectShares: [first, second].map(({ role }, at) => ({
        project: 0,
        group: at + 1,
        role,
        expires: 'never' as const,
      })),
    };
    const before = await attemptsOf(run, { plan: direct, attempts });
    return nothingChanged(before, await attemptsOf(run, { plan: shared, attempts }), attempts);
  },
});

function lower(one: Role, other: Role): Role {
  return accessLevels[one] <= accessLevels[other] ? one : other;
}

function higher(one: Role, other: Role): Role {
  return accessLevels[one] >= accessLevels[other] ? one : other;
}
