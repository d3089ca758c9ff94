import fc from 'fast-check';
import { permissions } from '#catalogue';
import { documentedActions } from '../../authorization/attempts.ts';
import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { roleWords } from '../../authorization/people.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, summary } from './access.ts';
import { attemptOf, barePlan, membership } from './focused-attempts.ts';

const abilities: readonly permissions.CustomAbility[] = permissions.customAbilities.filter(({ scopes }) =>
  scopes.some((scope) => scope !== 'instance'),
);
const names = abilities.map(({ name }) => name);
type Role = (typeof roleWords)[number];

/** Where another ability of the role needs the one that is taken away, it goes too: there the law is vacuous. */
export const anAbilityChangesOnlyItsOwn = law({
  id: 'LAW-AUTHZ-13',
  title: 'taking an ability out of a custom role changes only what that ability alone opens',
  source: 'authorization INV-13 and AUTHZ-CUSTOM-005',
  policyType: 'authorization',
  arbitrary: fc.record({
    base: fc.constantFrom<Role[]>(...roleWords.filter((role) => role !== 'owner')),
    ability: fc.constantFrom(...abilities),
    others: fc.subarray(names, { maxLength: 3 }),
    further: fc.array(fc.constantFrom(...names, ...documentedActions), { maxLength: 6 }),
    on: fc.constantFrom('project', 'group'),
  }),
  async check(run, { base, ability, others, further, on }) {
    const kept = others.filter((name) => name !== ability.name);
    if (abilities.some(({ name, requires }) => kept.includes(name) && requires.includes(ability.name)))
      return vacuous('another ability needs it');
    const alone = [ability.name, ...ability.requires];
    const tried = [...new Set([...alone, ...kept, ...further])];
    const attempts = tried.map((permission) => attemptOf({ via: 'ability', permission }, on));
    const given = (role: readonly string[]) => attemptsOf(run, { plan: planWith(base, role), attempts });
    const [full, less] = [await given([...kept, ...alone]), await given([...kept, ...ability.requires])];
    const [own, none] = [await given(alone), await given(ability.requires)];
    const foreign = full.findIndex(({ allowed }, at) => {
      const opened = own[at]?.allowed === true && none[at]?.allowed === false;
      return allowed !== less[at]?.allowed && !opened;
    });
    return verdictOf(
      foreign === -1,
      summary(less, full),
      () => `${ability.name} beside ${kept.join(', ')}: expected no difference to ${describe(attempts[foreign])}`,
    );
  },
});

function planWith(base: Role, role: readonly string[]): AuthorizationPlan {
  const member = membership(base, { kind: 'group', at: 0 });
  const plain = { ...barePlan, memberships: [member] };
  if (role.length === 0) return plain;
  return {
    ...plain,
    customRoles: [{ base, abilities: [...new Set(role)], group: 0 }],
    memberships: [{ ...member, customRole: 0 }],
  };
}
