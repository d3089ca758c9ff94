import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

export const aFineGrainedTokenStaysWithinALegacyOne = law({
  id: 'LAW-AUTHZ-03',
  title: 'what a fine-grained token may do, a legacy one of the same user with api may do',
  source: 'authorization INV-03',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'access_token', constraints: { userTypes: ['regular'] } }),
  async check(run, { plan, attempts }) {
    if (plan.tokens.length === 0) return vacuous('no token');
    const granular = await attemptsOf(run, { plan: withTokens(plan, 'granular'), attempts });
    const legacy = await attemptsOf(run, { plan: withTokens(plan, 'legacy'), attempts });
    return nothingLost(granular, legacy, attempts);
  },
});

const everything = ['read_code', 'download_code', 'push_code', 'read_merge_request', 'create_issue', 'read_project'];

function withTokens(plan: AuthorizationPlan, kind: 'granular' | 'legacy'): AuthorizationPlan {
  const scopes = [
    { access: 'all_memberships' as const, of: { kind: 'group' as const, at: 0 }, permissions: everything },
  ];
  return {
    ...plan,
    tokens: plan.tokens.map((token) => ({
      ...token,
      kind: 'personal',
      scopes: ['api'],
      granular: kind === 'legacy' ? null : (token.granular ?? scopes),
    })),
  };
}
