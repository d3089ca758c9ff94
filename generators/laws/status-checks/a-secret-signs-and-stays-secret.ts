import { createHmac } from 'node:crypto';
import type { CallOutcome } from '#engine';
import { statusCheckPlan } from '../../status-checks/status-check-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { answerTo, listed, situationOf, userAt } from './outcomes.ts';

/** The service verifies what it gets byte by byte; another secret gives another signature. */
export const aSecretSigns = law({
  id: 'LAW-CHECK-6',
  title: 'a webhook is signed with the secret of its check over the body as it is sent, or not at all',
  source: 'status checks INV-6 and ESC-083',
  policyType: 'status-check',
  arbitrary: statusCheckPlan(),
  async check(run, plan) {
    const situation = situationOf(plan);
    const call = { operation: 'dispatch', mergeRequestId: situation.mergeRequest.id, hookEvent: 'open' } as const;
    const sent = listed(await answerTo(run, situation, { userId: userAt(situation, 0), call }), 'deliveries');
    if (sent.length === 0) return vacuous('nothing sent');
    const secrets = new Map(plan.checks.map(({ name, secret }) => [name, secret]));
    const wrong = sent.filter(({ check, headers, payload }) => {
      const secret = secrets.get(String(check)) ?? null;
      const signature = (headers as Readonly<Record<string, string>>)['X-GitLab-Signature'];
      if (secret === null) return signature !== undefined;
      const body = JSON.stringify(payload);
      return signature !== signed(body, secret) || signature === signed(`${body} `, secret);
    });
    return verdictOf(
      wrong.length === 0,
      [...secrets.values()].some((secret) => secret !== null) ? 'some signed' : 'none signed',
      () => `expected another signature: ${wrong.map(({ check }) => String(check)).join(', ')}`,
    );
  },
});

export const aSecretStaysSecret = law({
  id: 'LAW-CHECK-9',
  title: 'no answer of the API shows a secret, and none about a merge request a query string',
  source: 'status checks INV-9, ESC-008 and ESC-037',
  policyType: 'status-check',
  arbitrary: statusCheckPlan().map((plan) => ({
    ...plan,
    checks: plan.checks.map((check) => ({ ...check, secret: 'open sesame', queried: true })),
  })),
  async check(run, plan) {
    const situation = situationOf(plan);
    const { id: mergeRequestId, projectId } = situation.mergeRequest;
    const places = plan.people.map((_, place) => userAt(situation, place));
    const answers: CallOutcome[] = [];
    for (const userId of places) {
      answers.push(await answerTo(run, situation, { userId, call: { operation: 'list', mergeRequestId } }));
      answers.push(await answerTo(run, situation, { userId, call: { operation: 'view', mergeRequestId } }));
    }
    const ofProject = await answerTo(run, situation, {
      userId: userAt(situation, 0),
      call: { operation: 'list_of_project', projectId },
    });
    const shown = listed(ofProject, 'checks').length;
    const leaks = [...answers, ofProject].filter((answer) => JSON.stringify(answer).includes('open sesame'));
    const queries = answers.filter((answer) => JSON.stringify(answer).includes('token='));
    return verdictOf(
      leaks.length + queries.length === 0,
      shown === 0 ? 'no check' : 'checks with secrets',
      () => `expected neither secret nor query string: ${JSON.stringify([...leaks, ...queries])}`,
    );
  },
});

function signed(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
