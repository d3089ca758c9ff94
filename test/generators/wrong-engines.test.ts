import { describe, expect, test } from 'vitest';
import type { Question, Verdict, World } from '#engine';
import { laws, runLaw } from '#laws';
import { inProcessTarget } from '#targets';
import { distortedTarget } from './distorted-target.ts';
import { wrongEngines } from './wrong-engines.ts';
import { wrongApprovalEngines } from './wrong-engines-approval.ts';
import { wrongAuthorizers } from './wrong-engines-authorization.ts';
import { wrongBranches, wrongChecks } from './wrong-engines-checks.ts';
import { wrongPipelines } from './wrong-engines-pipelines.ts';
import { wrongScans } from './wrong-engines-scans.ts';
import { wrongSchedules } from './wrong-engines-schedules.ts';
import { wrongScopes } from './wrong-engines-scope.ts';
import { wrongTargets } from './wrong-engines-target.ts';
import { wrongManagers } from './wrong-engines-vulnerabilities.ts';

const seed = 20260115;

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

function lawCalled(id: string) {
  const law = laws.find((one) => one.id === id);
  if (law === undefined) throw new RangeError(`no law is called ${id}`);
  return law;
}

function refusal(status: number) {
  return { kind: 'access' as const, allowed: false, status, accessLevel: 0, customAbilities: [], reasons: [] };
}
