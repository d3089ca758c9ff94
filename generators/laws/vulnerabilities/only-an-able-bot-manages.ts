import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { VulnerabilityPlan } from '../../vulnerabilities/vulnerability-plan.ts';
import { vulnerabilityPlan } from '../../vulnerabilities/vulnerability-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { managed, management, told, vulnerabilitiesOf } from './outcomes.ts';

const hindrances = {
  'no bot': (plan) => ({ ...plan, bot: 'absent' }),
  'a blocked bot': (plan) => ({ ...plan, bot: 'blocked' }),
  'another branch': (plan) => ({ ...plan, pipeline: { ...plan.pipeline, branch: 'feature' } }),
  'disabled policies': (plan) => ({
    ...plan,
    policies: plan.policies.map(({ on, policy }) => ({ on, policy: { ...policy, enabled: false } })),
  }),
} as const satisfies Readonly<Record<string, (plan: VulnerabilityPlan) => VulnerabilityPlan>>;

export const hindranceWords = Object.keys(hindrances) as readonly (keyof typeof hindrances)[];

export const onlyAnAbleBotManages = law({
  id: 'LAW-VULNERABILITY-012',
  title: 'without a bot that can act, off the default branch, or disabled, policies leave vulnerabilities alone',
  source: 'VMP-001, VMP-012 and INH-011',
  policyType: 'vulnerability-management',
  arbitrary: fc.record({ plan: vulnerabilityPlan(), hindrance: fc.constantFrom(...hindranceWords) }),
  async check(run, { plan, hindrance }) {
    const hindered = hindrances[hindrance](plan);
    if (plan.policies.length === 0) return vacuous('no policy');
    const governed = await vulnerabilitiesOf(run, hindered);
    const ungoverned = await vulnerabilitiesOf(run, { ...hindered, policies: [] });
    return verdictOf(
      isDeepStrictEqual(governed, ungoverned),
      hindrance,
      () =>
        `${hindrance}: expected what happens without policies: ${management(governed)}: ${told(managed(governed).map(({ name }) => name))}`,
    );
  },
});
