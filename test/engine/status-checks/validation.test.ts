import { expect, test } from 'vitest';
import { buildProject, buildStatusCheck, WorldDraft } from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { problemsOf } from '../../../engine/status-checks/validation.ts';

const url = 'https://checks.example.com/compliance';

test('a name and a URL are taken in their own project only', () => {
  const { draft, web, shop } = scene();
  const check = { id: 0, name: 'Compliance', externalUrl: url };

  const inWeb = problemsOf(
    draft.world,
    { check: { ...check, projectId: web.id }, protectedBranchIds: [] },
    new Trace(),
  );
  const inShop = problemsOf(
    draft.world,
    { check: { ...check, projectId: shop.id }, protectedBranchIds: [] },
    new Trace(),
  );

  expect(inWeb).toEqual(['Name has already been taken', 'External url has already been taken']);
  expect(inShop).toEqual([]);
});

test('a check does not stand in its own way', () => {
  const { draft, check } = scene();

  expect(problemsOf(draft.world, { check, protectedBranchIds: [] }, new Trace())).toEqual([]);
});

test('a protected branch of another project is refused', () => {
  const { draft, shop, check } = scene();
  const foreign = draft.rows('protectedBranches').filter((row) => row.projectId === shop.id);

  const problems = problemsOf(draft.world, { check, protectedBranchIds: foreign.map(({ id }) => id) }, new Trace());

  expect(problems).toEqual(['Protected branches must be protected branches of the project']);
});

function scene() {
  const draft = new WorldDraft();
  const [web, shop] = [buildProject(draft, 'web'), buildProject(draft, 'shop')];
  return { draft, web, shop, check: buildStatusCheck(draft, web, { name: 'Compliance', externalUrl: url }) };
}
