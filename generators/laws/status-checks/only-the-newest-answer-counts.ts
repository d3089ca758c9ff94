import type { AnswerPlan, CheckPlan } from '../../status-checks/status-check-plan.ts';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { gate, mergeRequestOf, situationOf, statuses } from './outcomes.ts';

export const onlyTheNewestAnswerCounts = law({
  id: 'LAW-CHECK-2',
  title: 'the status of a check is its newest answer for the head, whatever came before',
  source: 'status checks INV-2, ESC-054 and ESC-056',
  policyType: 'status-check',
  arbitrary: statusCheckPlan(),
  async check(run, plan) {
    const before = await mergeRequestOf(run, situationOf(plan));
    if (plan.checks.every(({ answers }) => answers.length < 2)) return vacuous('no older answer');
    const turned = await mergeRequestOf(run, situationOf({ ...plan, checks: plan.checks.map(withOlderTurned) }));
    const alone = await mergeRequestOf(run, situationOf({ ...plan, checks: plan.checks.map(withNewestAlone) }));
    const [first, ...others] = [before, turned, alone].map((outcome) => statuses(outcome).join(', '));
    return verdictOf(
      others.every((other) => other === first),
      gate(before),
      () => `expected ${first}: older answers in another order: ${others[0]}; without them: ${others[1]}`,
    );
  },
});

function withOlderTurned(check: CheckPlan): CheckPlan {
  const newest = newestOf(check);
  const older = check.answers.filter((answer) => answer !== newest).toReversed();
  return { ...check, answers: newest === undefined ? older : [...older, newest] };
}

function withNewestAlone(check: CheckPlan): CheckPlan {
  const newest = newestOf(check);
  return { ...check, answers: newest === undefined ? [] : [newest] };
}

function newestOf({ answers }: CheckPlan): AnswerPlan | undefined {
  return answers.findLast(({ on }) => on === 'head');
}
