import { expect, test } from 'vitest';
import { nearestWord } from '../../../engine/policies/nearest-word.ts';

test.each([
  ['scan_findings', 'scan_finding'],
  ['Scan-Finding', 'scan_finding'],
  ['lisence_finding', 'license_finding'],
  ['banana', undefined],
  ['', undefined],
])('%s was meant as %s', (written, meant) => {
  expect(nearestWord(written, ['scan_finding', 'license_finding'])).toBe(meant);
});

test('two slips make a short word another word', () => {
  expect([nearestWord('lwo', ['low']), nearestWord('lo', ['low'])]).toEqual([undefined, 'low']);
});
