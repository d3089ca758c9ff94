import { linkPlaces, scopePlan } from '../../scope/scope-world.ts';
import { law, verdictOf } from '../law.ts';
import { covers } from './coverage.ts';

export const aHigherLinkReachesFurther = law({
  id: 'LAW-SCOPE-8',
  title: 'a policy covers a project from whichever group above it is linked',
  source: 'execution policies INV-C8',
  policyType: 'scope',
  arbitrary: scopePlan(),
  async check(run, plan) {
    const covered: boolean[] = [];
    for (const linkedAt of linkPlaces) covered.push(await covers(run, { ...plan, linkedAt }));
    const same = covered.every((one) => one === covered[0]);
    return verdictOf(
      same,
      covered[0] === true ? 'covered' : 'not covered',
      () =>
        `expected the same from everywhere: ${linkPlaces.map((place, at) => `${place}: ${covered[at]}`).join(', ')}`,
    );
  },
});
