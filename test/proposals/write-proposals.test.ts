import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assay, type Ended, folderWith } from '../cli/assay.ts';

const signed = `@approval
Feature: Signed work

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Signed work" about unsigned commits
    And Ana has a merge request in "payments"

  @MRAP-091
  Example: an unsigned commit needs an approval
    When the merge request is evaluated
    Then the merge request needs 1 approval
`;
const gap = ['gaps', 'MRAP-091', '--kind', 'polarity'];

describe('assay gaps --write, on a gap that an edit closes', () => {
  const cwd = folderWith({ 'features/approval/signed-work.feature': signed });
  let before: Ended;
  let written: Ended;
  let ran: Ended;
  let after: Ended;

  beforeAll(async () => {
    await assay(['run', 'features', '--allure', 'none', '--out', 'out'], { cwd });
    before = await assay([...gap, '--cases', 'out/cases', '--json'], { cwd });
    written = await assay([...gap, '--cases', 'out/cases', '--write', 'features/proposed'], { cwd });
    ran = await assay(['run', 'features', '--allure', 'none', '--out', 'out'], { cwd });
    after = await assay([...gap, '--cases', 'out/cases', '--json'], { cwd });
  });

  test('the gap is there before', () => {
    expect(before.stdout).toContain('polarity:MRAP-091:not-held');
  });

  test('it writes a scenario, names the file and says what to do next', () => {
    const text = readFileSync(join(cwd, 'features/proposed/approval/signed-work.feature'), 'utf8');

    expect(written.stderr).toBe('');
    expect(written.stdout).toContain('closed  polarity:MRAP-091:not-held');
    expect(written.stdout).toContain('features/proposed/approval/signed-work.feature');
    expect(text).toContain('@proposed @MRAP-091');
  });

  test('the scenario passes against a real Postgres', () => {
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('All 2 scenarios passed');
  });

  test('afterwards the gap is closed', () => {
    expect(after.stdout).not.toContain('polarity:MRAP-091:not-held');
  });
});

test('without features there is nothing to make proposals from', async () => {
  const cwd = folderWith({ 'features/approval/signed-work.feature': signed });
  await assay(['run', 'features', '--allure', 'none', '--out', 'out'], { cwd });

  const ended = await assay([...gap, '--cases', 'out/cases', '--features', 'elsewhere', '--write', 'proposed'], {
    cwd,
  });

  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('--write: no features in elsewhere');
});
