import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyTypes } from '#catalogue';
import type { Question, Verdict, World } from '#engine';
import { type LawOptions, laws, runLaw } from '#generators';
import { inProcessTarget, loadSlice, noopTarget, referenceTarget, wholeWorld } from '#targets';
import { openTestDatabase } from '../targets-database.ts';
import { distortedTarget } from './distorted-target.ts';
import { wrongEngines } from './wrong-engines.ts';
import { wrongApprovalEngines } from './wrong-engines-approval.ts';
import { wrongAuthorizers } from './wrong-engines-authorization.ts';
import { wrongBranches, wrongChecks } from './wrong-engines-checks.ts';
import { wrongPipelines, wrongScans, wrongSchedules } from './wrong-engines-pipelines.ts';
import { wrongScopes } from './wrong-engines-scope.ts';
import { wrongTargets } from './wrong-engines-target.ts';
import { wrongManagers } from './wrong-engines-vulnerabilities.ts';

const seed = 20260115;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let overPostgres: Pick<LawOptions, 'target' | 'second' | 'reload'>;

beforeAll(async () => {
  database = await openTestDatabase();
  const target = referenceTarget(database.client);
  overPostgres = { target, second: inProcessTarget(), reload: (world) => storedAndLoaded(target, world) };
});

afterAll(async () => {
  await database.close();
});

describe('the laws', () => {
  test('have names of their own, and say where they come from', () => {
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
    expect(
      laws.filter(
        ({ source, title, policyType }) => source === '' || title === '' || !policyTypes.includes(policyType),
      ),
    ).toEqual([]);
  });

  test.each(laws.map((law) => ({ id: law.id, title: law.title, law })))(
    '$id holds of the engine over Postgres: $title',
    async ({ law }) => {
      const report = await runLaw(law, { ...overPostgres, seed, runs: 8 });

      expect(report.counterexample?.gherkin ?? report.reason).toBeNull();
      expect(report.status).toBe('held');
      expect(report.premiseMet).toBeGreaterThan(0);
    },
  );
});

describe('a wrong engine is seen', () => {
  test.each(
    Object.entries({
      ...wrongEngines,
      ...wrongApprovalEngines,
      ...wrongAuthorizers,
      ...wrongScopes,
      ...wrongPipelines,
      ...wrongScans,
      ...wrongSchedules,
      ...wrongManagers,
      ...wrongChecks,
      ...wrongBranches,
      ...wrongTargets,
    }),
  )('%s', async (_, { law: id, wrong }) => {
    const report = await runLaw(lawCalled(id), { target: distortedTarget(wrong), seed, runs: 200 });

    expect(report.status).toBe('failed');
    expect(report.counterexample?.because).not.toBe('asked again, the target answers differently');
    expect(report.counterexample?.gherkin).toMatch(/^@/);
  });

  test('that forgets what it answered', async () => {
    const target = distortedTarget({});
    let asked = 0;
    const forgetful = {
      ...target,
      open: async (world: World) => {
        const session = await target.open(world);
        return { ...session, ask: async () => ({ kind: 'decided' as const, outcome: refusal(++asked), evidence: [] }) };
      },
    };

    const report = await runLaw(lawCalled('LAW-TARGET-1'), { target: forgetful, seed, runs: 20 });

    expect(report.status).toBe('failed');
  });

  test('that answers a question with what it answered before', async () => {
    const target = distortedTarget({});
    const lazy = {
      ...target,
      open: async (world: World) => {
        const session = await target.open(world);
        const known: Verdict[] = [];
        return {
          ...session,
          ask: async (question: Question) => {
            known.push(await session.ask(question));
            return known[0] ?? { kind: 'failed' as const, error: 'nothing known' };
          },
        };
      },
    };

    const report = await runLaw(lawCalled('LAW-TARGET-6'), { target: lazy, seed, runs: 20 });

    expect(report.status).toBe('failed');
  });

  test('that leaves something out of what it loads', async () => {
    const forgetful = distortedTarget({ world: (world) => ({ ...world, approvals: [], members: [] }) });

    const agreement = await runLaw(lawCalled('LAW-TARGET-5'), {
      target: forgetful,
      second: inProcessTarget(),
      seed,
      runs: 50,
    });
    const storage = await runLaw(lawCalled('LAW-TARGET-4'), {
      target: forgetful,
      reload: async (world) => ({ ...world, members: [] }),
      seed,
      runs: 20,
    });

    expect([agreement.status, storage.status]).toEqual(['failed', 'failed']);
  });
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

async function storedAndLoaded(target: ReturnType<typeof referenceTarget>, world: World): Promise<World> {
  const session = await target.open(world);
  try {
    return await loadSlice(database.client, wholeWorld, undefined);
  } finally {
    await session.close();
  }
}

function refusal(status: number) {
  return { kind: 'access' as const, allowed: false, status, accessLevel: 0, customAbilities: [], reasons: [] };
}
