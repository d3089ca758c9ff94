import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approvalWorld, authorizationWorld } from '#generators';
import { asGherkin } from '#laws';
import { inProcessTarget } from '#targets';
import { assay, folderWith } from '../cli/assay.ts';

const approval = approvalWorld({
  maxPolicies: 2,
  maxActions: 1,
  maxPeople: 2,
  maxCommits: 1,
  maxFindings: 2,
  maxComponents: 0,
});
const authorization = authorizationWorld({
  maxGroups: 3,
  maxProjects: 2,
  maxUsers: 2,
  maxTokens: 1,
  maxShares: 1,
  maxAttempts: 1,
  maxOrganizations: 1,
});
const anyWorlds = fc.oneof(
  approval.map(({ world, question }) => ({ world, question })),
  authorization.map(({ world, questions: [question] }) => ({ world, question })),
);

// The header of a counterexample has three comments; more stand for what no step has words for.
const commentsOfHeader = 3;

test('a world that steps have words for is told by steps, and decided alike when they are run', async () => {
  const told = await toldWorlds(160);
  const complete = told.filter((text) => comments(text) === commentsOfHeader);
  const folder = folderWith(Object.fromEntries(complete.map((text, at) => [`features/told-${at}.feature`, text])));

  const ended = await assay(['run', 'features', '--allure', 'none', '--out', 'out'], { cwd: folder });

  expect(complete.length).toBeGreaterThan(15);
  expect(ended.stderr).toBe('');
  expect(ended.stdout).not.toMatch(/WRONG DECISION|BROKEN/);
  expect(ended.code).toBe(0);
});

test('what steps have no words for is told in comments, and the rest are steps that exist', async () => {
  const told = await toldWorlds(40);
  const partial = told.filter((text) => comments(text) > commentsOfHeader);
  const folder = folderWith(Object.fromEntries(partial.map((text, at) => [`features/told-${at}.feature`, text])));

  const ended = await assay(['run', 'features', '--allure', 'none', '--diagnose', 'none', '--out', 'out'], {
    cwd: folder,
  });

  expect(partial.length).toBeGreaterThan(5);
  // Misuse would be a step that nobody has defined.
  expect(ended.code).not.toBe(2);
  expect(ended.stderr).toBe('');
});

async function toldWorlds(numRuns: number): Promise<readonly string[]> {
  const law = { id: 'LAW-TARGET-0', title: 'a world is told', policyType: 'authorization' } as const;
  return await Promise.all(
    fc.sample(anyWorlds, { seed: 20260115, numRuns }).map(async ({ world, question }) => {
      if (question === undefined) return '';
      const session = await inProcessTarget().open(world);
      return asGherkin({
        law,
        because: 'it is there',
        asked: [{ world, question, verdict: await session.ask(question) }],
      });
    }),
  );
}

function comments(text: string): number {
  return text.split('\n').filter((line) => line.trim().startsWith('#')).length;
}
