import { describe, expect, test } from 'vitest';
import { policyTypes } from '#catalogue';
import { laws, runLaw } from '#laws';
import { inProcessTarget, noopTarget } from '#targets';
import { distortedTarget } from './distorted-target.ts';
import { wrongEngines } from './wrong-engines.ts';

const seed = 20260115;

describe('the laws', () => {
  test('have names of their own, and say where they come from', () => {
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
    expect(
      laws.filter(
        ({ source, title, policyType }) => source === '' || title === '' || !policyTypes.includes(policyType),
      ),
    ).toEqual([]);
  });

  const possible = laws.filter(({ needs }) => needs === undefined);

  // A few examples each; laws-over-postgres.test.ts tries more, on the engine as it is used.
  test.each(possible.map((law) => ({ id: law.id, title: law.title, law })))(
    '$id holds of the engine in memory: $title',
    async ({ law }) => {
      const report = await runLaw(law, { target: inProcessTarget(), seed, runs: 2 });

      expect(report.counterexample?.gherkin ?? report.reason).toBeNull();
    },
  );
});

describe('a report', () => {
  const law = lawCalled('LAW-APPROVAL-061');
  const { wrong } = wrongEngines['an allowance counts as reached when it is used up'] ?? { wrong: {} };

  test('is the same for the same seed', async () => {
    const reports = await Promise.all([1, 2].map(() => runLaw(law, { target: inProcessTarget(), seed, runs: 20 })));

    expect(reports[0]).toEqual(reports[1]);
  });

  test('leads back to the counterexample by its path', async () => {
    const found = await runLaw(law, { target: distortedTarget(wrong), seed, runs: 100 });
    const again = await runLaw(law, {
      target: distortedTarget(wrong),
      seed,
      runs: 100,
      path: found.counterexample?.path ?? '',
    });

    expect(again.counterexample?.asked).toEqual(found.counterexample?.asked);
    expect(again.counterexample?.gherkin).toBe(found.counterexample?.gherkin);
  });

  test('shows the smallest world: one finding and one rule', async () => {
    const { counterexample } = await runLaw(law, { target: distortedTarget(wrong), seed, runs: 100 });

    const worlds = counterexample?.asked.map(({ world }) => world) ?? [];
    expect(
      worlds.map(({ securityFindings, vulnerabilities, users }) => [
        securityFindings.length,
        vulnerabilities.length,
        users.length,
      ]),
    ).toEqual([
      [1, 0, 1],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    expect(counterexample?.gherkin).toContain(
      'the sast scan of the merge request reports the critical finding "finding 1"',
    );
    expect(counterexample?.gherkin).toContain('When the merge request is evaluated');
  });

  test('of a target that cannot answer is no pass', async () => {
    const report = await runLaw(law, { target: noopTarget, seed, runs: 5 });

    expect(report).toMatchObject({ status: 'unsupported', reason: 'the target `noop` answers nothing' });
  });

  test('of a target that breaks over a question is a failure, and says what broke', async () => {
    const breaking = distortedTarget({ verdict: () => ({ kind: 'failed', error: 'out of cheese' }) });

    const report = await runLaw(law, { target: breaking, seed, runs: 5 });

    expect(report.status).toBe('failed');
    expect(report.counterexample?.because).toContain('out of cheese');
  });

  test('of a target that cannot be asked is broken', async () => {
    const gone = { name: 'gone', open: () => Promise.reject(new Error('connection refused')) };

    const report = await runLaw(law, { target: gone, seed, runs: 5 });

    expect(report).toMatchObject({ status: 'broken', reason: 'connection refused' });
  });

  test('of a law that needs a second target says so where there is none', async () => {
    const report = await runLaw(lawCalled('LAW-TARGET-5'), { target: inProcessTarget(), seed, runs: 5 });

    expect(report.status).toBe('unsupported');
    expect(report.reason).toContain('there is only one');
  });
});

function lawCalled(id: string) {
  const law = laws.find((one) => one.id === id);
  if (law === undefined) throw new RangeError(`no law is called ${id}`);
  return law;
}
