import { expect, test } from 'vitest';
import { Trace } from '#engine';
import { withScanStages } from '../../../../engine/pipelines/scan-execution/scan-stages.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['the defaults', ['.pre', 'build', 'test', 'deploy', '.post'], ['.pre', 'build', 'test', 'deploy', 'dast', '.post']],
  [
    'build and an explicit last stage',
    ['prep', 'build', 'ship', '.post'],
    ['prep', 'build', 'scan-policies', 'ship', 'dast', '.post'],
  ],
  ['build before the first stage', ['build', '.pre', 'ship'], ['build', '.pre', 'scan-policies', 'ship', 'dast']],
  ['neither build nor the first stage', ['prep', 'ship'], ['scan-policies', 'prep', 'ship', 'dast']],
  ['a dast stage of its own', ['dast', 'test'], ['dast', 'test']],
  ['no stage at all', [], ['scan-policies', 'dast']],
])('%s', (_what, stages, expected) => {
  const placed = withScanStages({ stages, dast: true, others: true }, new Trace());

  expect(placed.stages).toEqual(expected);
});

test('a stage is added only for scans that are there', () => {
  const placed = withScanStages({ stages: ['ship'], dast: false, others: true }, new Trace());

  expect(placed).toEqual({ stages: ['scan-policies', 'ship'], scanStage: 'scan-policies' });
});
