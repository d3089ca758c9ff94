import { expect, test } from 'vitest';
import { type CoverageGap, coverageGapLines } from '#reports';

const gap: CoverageGap = {
  id: 'polarity:MRAP-050:held',
  kind: 'polarity',
  policyType: 'approval',
  subject: 'MRAP-050',
  part: 'held',
  title: 'new findings count',
  severity: 'critical',
  confidence: 'medium',
  risk: 3.5,
  withinReach: true,
  why: 'nobody has seen it',
  close: 'write a scenario',
};
const options = { limit: 0, width: 100, color: false };

test('gaps are told by kind, with their weight, why they matter and what closes them', () => {
  const value = { ...gap, id: 'value:a:b', kind: 'value', confidence: 'high', risk: 0.9 } as const;

  expect(coverageGapLines([gap, value], options)).toEqual([
    '1 polarity gap: the rule is seen one way only',
    '  3.5 polarity:MRAP-050:held',
    '      new findings count (approval, critical, medium confidence)',
    '      why: nobody has seen it',
    '      to close it: write a scenario',
    '',
    '1 value gap: no policy in force has the value',
    '  0.9 value:a:b',
    '      new findings count (approval, critical)',
    '      why: nobody has seen it',
    '      to close it: write a scenario',
  ]);
});

test('a limit holds for each kind, and says what it leaves out', () => {
  const lines = coverageGapLines([gap, { ...gap, id: 'polarity:MRAP-051:held' }], { ...options, limit: 1 });

  expect(lines[0]).toBe('2 polarity gaps: the rule is seen one way only');
  expect(lines.at(-1)).toBe('      and 1 more: --kind polarity --limit 0 lists them');
  expect(lines.join('\n')).not.toContain('MRAP-051');
});

test('no gaps are said to be none', () => {
  expect(coverageGapLines([], options)).toEqual(['No gaps: all that is within reach is covered.']);
});
