import { scopePlan } from '../../scope/scope-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { conditionsOf, coverage, covers } from './coverage.ts';

export const allConditionsImplyAny = law({
  id: 'LAW-SCOPE-1',
  title: 'a project that meets all conditions of a scope meets any of them; one condition is the same either way',
  source: 'execution policies INV-C1',
  policyType: 'scope',
  arbitrary: scopePlan(),
  async check(run, plan) {
    const count = conditionsOf(plan);
    if (count === 0) return vacuous('no condition');
    const all = await covers(run, { ...plan, matchMode: 'all' });
    const any = await covers(run, { ...plan, matchMode: 'any' });
    const held = count === 1 ? all === any : !all || any;
    return verdictOf(
      held,
      `${count}: ${coverage(all, any)}`,
      () => `${count} conditions: all covers: ${all}, any covers: ${any}`,
    );
  },
});
