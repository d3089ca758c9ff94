import { expect, test } from 'vitest';
import { addBranchPipeline, addChildPipeline, addFinding, buildProject, scanIn, WorldDraft } from '#fixtures';
import { reportedBy } from '../../../engine/vulnerabilities/reported.ts';

test('what a child pipeline reports belongs to its parent', () => {
  const { draft, pipeline } = scene();
  const child = addChildPipeline(draft, pipeline);
  addFinding(draft, scanIn(draft, child, 'sast'), { severity: 'high', name: 'SQL injection' });

  const reported = reportedBy(draft.world, pipeline);

  expect([...reported.scanTypes]).toEqual(['sast']);
  expect([...reported.findings.keys()]).toEqual(['sql-injection']);
});

test.each(['job_failed', 'report_error'] as const)('a scan that ended as %s has reported nothing', (status) => {
  const { draft, pipeline } = scene();
  const scan = scanIn(draft, pipeline, 'sast');
  addFinding(draft, scan, { severity: 'high', name: 'SQL injection' });
  draft.change('securityScans', scan.id, { status });

  const reported = reportedBy(draft.world, pipeline);

  expect(reported.scanTypes.size).toBe(0);
  expect(reported.findings.size).toBe(0);
});

test('an empty report still tells that the scan ran', () => {
  const { draft, pipeline } = scene();
  scanIn(draft, pipeline, 'dast');

  expect([...reportedBy(draft.world, pipeline).scanTypes]).toEqual(['dast']);
});

function scene() {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  return { draft, pipeline: addBranchPipeline(draft, project, { ref: 'main' }) };
}
