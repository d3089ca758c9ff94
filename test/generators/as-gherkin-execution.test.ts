import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event, Question, World } from '#engine';
import { branchWorld, pipelineWorld, statusCheckWorld, vulnerabilityWorld } from '#generators';
import { asGherkin } from '#laws';
import { inProcessTarget } from '#targets';
import { assay, folderWith } from '../cli/assay.ts';

interface Told {
  readonly world: World;
  readonly events: readonly Event[];
  readonly question: Question;
}

const quiet = { maxPipelinePolicies: 0, maxScanPolicies: 0, maxSchedulePolicies: 0, maxJobs: 2 };

const kinds: Readonly<Record<string, fc.Arbitrary<Told>>> = {
  'pipeline execution policies': pipelineWorld({ ...quiet, maxPipelinePolicies: 2 }).map(({ world, question }) => ({
    world,
    events: [],
    question,
  })),
  'scan execution policies': pipelineWorld({ ...quiet, maxScanPolicies: 2, maxActions: 2, maxRules: 1 }).map(
    ({ world, question }) => ({ world, events: [], question }),
  ),
  schedules: pipelineWorld({ ...quiet, maxSchedulePolicies: 1, maxScanPolicies: 1, maxJobs: 1 }).map(
    ({ world, schedules, events }) => ({ world, events, question: schedules }),
  ),
  'vulnerability management policies': vulnerabilityWorld({ maxPolicies: 1, maxRules: 1, maxVulnerabilities: 2 }).map(
    ({ world, question, event }) => ({ world, events: [event], question }),
  ),
  'status checks': statusCheckWorld({ maxPeople: 2, maxChecks: 2, maxAnswers: 1 }).chain(
    ({ world, questions, events }) =>
      fc.record({
        world: fc.constant(world),
        events: fc.constantFrom([], events),
        question: fc.constantFrom(...questions),
      }),
  ),
  'protected branches': branchWorld().chain(({ world, questions }) =>
    fc.record({ world: fc.constant(world), events: fc.constant([]), question: fc.constantFrom(...questions) }),
  ),
};

// The header of a counterexample has three comments; more stand for what no step has words for.
const commentsOfHeader = 3;

test('worlds of every policy type are told by steps that exist, and decided alike when they are run', async () => {
  const stories = Object.entries(kinds).flatMap(([kind, worlds]) =>
    fc.sample(worlds, { seed: 20260115, numRuns: 45 }).map((told) => ({ kind, ...told })),
  );
  const told = await Promise.all(stories.map(async (story) => ({ kind: story.kind, text: await textOf(story) })));
  const complete = told.filter(({ text }) => comments(text) === commentsOfHeader);
  const partial = told.filter(({ text }) => comments(text) > commentsOfHeader).slice(0, 40);
  const [all, some] = [complete, partial].map((list) =>
    folderWith(Object.fromEntries(list.map(({ text }, at) => [`features/told-${at}.feature`, text]))),
  );

  const ended = await assay(['run', 'features', '--allure', 'none', '--out', 'out'], { cwd: all ?? '' });
  const others = await assay(['run', 'features', '--allure', 'none', '--diagnose', 'none', '--out', 'out'], {
    cwd: some ?? '',
  });

  expect(Object.keys(kinds).filter((kind) => complete.filter((one) => one.kind === kind).length < 4)).toEqual([]);
  expect(ended.stderr).toBe('');
  expect(ended.stdout).not.toMatch(/WRONG DECISION|BROKEN/);
  expect(ended.code).toBe(0);
  // Misuse would be a step that nobody has defined.
  expect([others.stderr, others.code === 2]).toEqual(['', false]);
}, 240_000);

async function textOf({ world, events, question }: Told): Promise<string> {
  const law = { id: 'LAW-TARGET-0', title: 'a world is told', policyType: 'authorization' } as const;
  const session = await inProcessTarget().open(world);
  for (const event of events) await session.happen(event);
  const verdict = await session.ask(question);
  return asGherkin({ law, because: 'it is there', asked: [{ world, events, question, verdict }] });
}

function comments(text: string): number {
  return text.split('\n').filter((line) => line.trim().startsWith('#')).length;
}
