import { expect, test } from 'vitest';
import { caseFileNames } from '#reports';
import { buildCase } from './build-case.ts';

test.each([
  ['features/approval/scan-findings.feature:12', 'approval-scan-findings-12.json'],
  ['./features/Scope/Über Gruppen.feature:3', 'scope-ber-gruppen-3.json'],
  ['law:more-approvals:42', 'law-more-approvals-42.json'],
  ['../../etc/passwd', 'etc-passwd.json'],
  ['...', 'case.json'],
])('the case `%s` is kept in %s', (id, name) => {
  expect(namesOf(id)).toEqual([name]);
});

test('no two cases share a file', () => {
  expect(namesOf('a/b:1', 'a-b:1', 'A/B:1', 'a/b:1:2')).toEqual([
    'a-b-1.json',
    'a-b-1-2.json',
    'a-b-1-3.json',
    'a-b-1-2-2.json',
  ]);
});

test('a long id gives a name that a disk accepts', () => {
  expect(namesOf('x'.repeat(500))[0]).toHaveLength(125);
});

function namesOf(...ids: readonly string[]): readonly string[] {
  return [...caseFileNames(ids.map((id) => buildCase({ id }))).values()];
}
