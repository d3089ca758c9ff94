import { law, vacuous, verdictOf } from '../law.ts';
import { pushedPlan } from './focused-plans.ts';
import { ending, pipelineOf, told } from './outcomes.ts';

/** The policies of one file draw their jobs from few names, so that most of these worlds have a clash to settle. */
export const jobNamesAreUnique = law({
  id: 'LAW-PIPELINE-P3',
  title: 'no two jobs of a pipeline have the same name',
  source: 'execution policies INV-P3',
  policyType: 'pipeline-execution',
  arbitrary: pushedPlan(),
  async check(run, plan) {
    const outcome = await pipelineOf(run, plan);
    if (outcome.result !== 'created') return vacuous(ending(outcome));
    const names = outcome.jobs.map(({ name }) => name);
    const repeated = names.filter((name, at) => names.indexOf(name) !== at);
    return verdictOf(repeated.length === 0, ending(outcome), () => `expected each name once: ${told(repeated)}`);
  },
});
