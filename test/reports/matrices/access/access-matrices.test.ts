import { expect, test } from 'vitest';
import { permissions } from '#catalogue';
import type { AccessQuestion, Question, Verdict } from '#engine';
import { accessMatrices, type Matrix } from '#reports';
import { noopTarget, type Target } from '#targets';

/** An engine that decides access by a function alone. */
function targetThat(allows: (question: AccessQuestion) => boolean): Target {
  const ask = async (question: Question): Promise<Verdict> => {
    if (question.kind !== 'access') return { kind: 'failed', error: 'not asked for' };
    const allowed = allows(question);
    const outcome = { kind: 'access', allowed, status: 200, accessLevel: 0, customAbilities: [], reasons: [] } as const;
    return { kind: 'decided', outcome, evidence: [] };
  };
  const session = { ask, happen: async () => {}, close: async () => {} };
  return { ...noopTarget, open: async () => session };
}

const fileOf = (matrices: readonly Matrix[], file: string) => matrices.find((one) => one.file === file);

test('every documented action and every listed permission has a row', async () => {
  const matrices = await accessMatrices(targetThat(() => true));

  const documented = fileOf(matrices, 'access/project/session.txt')?.rows.map(({ name }) => name) ?? [];
  const listed = fileOf(matrices, 'access/group/session-listed-permissions.txt')?.rows.map(({ name }) => name) ?? [];
  expect(documented).toEqual(expect.arrayContaining(permissions.projectMatrix.map(({ action }) => action)));
  expect(listed).toEqual(expect.arrayContaining([...permissions.roles.developer.group]));
});

test('a cell names the visibilities in which it is allowed', async () => {
  const matrices = await accessMatrices(targetThat(({ credential }) => credential.kind !== 'anonymous'));

  const [row] = fileOf(matrices, 'access/project/session.txt')?.rows ?? [];
  expect(row?.cells.slice(0, 2)).toEqual(['---', 'PIU']);
});

test('what the engine cannot answer is no refusal', async () => {
  const [first] = await accessMatrices(noopTarget);

  expect(first?.rows[0]?.cells[0]).toBe('!!!');
});

test('jobs have no column for visitors', async () => {
  const matrices = await accessMatrices(targetThat(() => true));

  expect(fileOf(matrices, 'access/project/job-of-the-project.txt')?.rows[0]?.cells[0]).toBe('');
});
