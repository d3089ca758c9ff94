import fc from 'fast-check';
import type { GranularScopePlan, TokenPlan } from '../../authorization/authorization-plan.ts';
import { law } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { granularAttempts, granularToken, heldScopes } from './granular-worlds.ts';

/**
 * A permission that is renamed leaves its old name behind in stored tokens. What raw permissions are called is part of
 * the catalogue and not of a world, so the other half of the invariant is no law.
 */
export const anUnknownNameIsNoPermission = law({
  id: 'LAW-AUTHZ-35',
  title: 'a permission whose name is no longer known counts in a token as if it were not there',
  source: 'authorization INV-35 and AUTHZ-PAT-107',
  policyType: 'authorization',
  arbitrary: fc.record({ planned: granularAttempts(), held: heldScopes() }),
  async check(run, { planned: { plan, attempts }, held }) {
    const given = (tokens: readonly TokenPlan[]) => attemptsOf(run, { plan: { ...plan, tokens }, attempts });
    const token = granularToken(held);
    const removed = await given([withScopes(token, ([, ...rest]) => rest)]);
    const renamed = await given([withScopes(token, ([first, ...rest]) => [`old_${first}`, ...rest])]);
    return nothingChanged(removed, renamed, attempts);
  },
});

function withScopes(
  token: TokenPlan,
  change: (permissions: GranularScopePlan['permissions']) => GranularScopePlan['permissions'],
): TokenPlan {
  const granular = token.granular?.map((scope) => ({ ...scope, permissions: change(scope.permissions) })) ?? null;
  return { ...token, granular };
}
