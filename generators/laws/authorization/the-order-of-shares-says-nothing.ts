import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

export const theOrderOfSharesSaysNothing = law({
  id: 'LAW-AUTHZ-09',
  title: 'memberships and shares give the same in whatever order they were made, also in circles',
  source: 'authorization INV-09',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'session', constraints: { maxShares: 5, maxMemberships: 8 } }),
  async check(run, { plan, attempts }) {
    const { memberships, projectShares, groupShares } = plan;
    if (memberships.length + projectShares.length + groupShares.length < 2) return vacuous('nothing to reorder');
    const reversed = {
      ...plan,
      memberships: memberships.toReversed(),
      projectShares: projectShares.toReversed(),
      groupShares: groupShares.toReversed(),
    };
    const before = await attemptsOf(run, { plan, attempts });
    return nothingChanged(before, await attemptsOf(run, { plan: reversed, attempts }), attempts);
  },
});
