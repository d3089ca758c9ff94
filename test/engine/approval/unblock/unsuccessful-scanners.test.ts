import { expect, test } from 'vitest';
import { mergeRequestContext } from '../../../../engine/approval/merge-request-context.ts';
import { unsuccessfulScanners } from '../../../../engine/approval/unblock/unsuccessful-scanners.ts';
import type { Job, SecurityScan } from '../../../../engine/world/pipelines.ts';
import {
  buildMergeRequest,
  buildProject,
  buildUser,
  mergeRequestPipeline,
  WorldDraft,
} from '../../../../fixtures/index.ts';

interface Attempts {
  readonly jobs?: readonly Pick<Job, 'name' | 'scanType' | 'status'>[];
  readonly scans?: readonly Pick<SecurityScan, 'scanType' | 'status'>[];
}

/** The scanners without success in a head pipeline with these jobs, oldest first, and scans. */
function unsuccessful({ jobs = [], scans = [] }: Attempts): readonly string[] {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'payments');
  const { id } = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
  const head = mergeRequestPipeline(draft, id);
  for (const job of jobs) draft.add('jobs', { pipelineId: head.id, projectId: project.id, ...job });
  for (const scan of scans) draft.add('securityScans', { pipelineId: head.id, ...scan });
  const source = { pipelines: [head], driving: head, head, unfinished: false };
  return unsuccessfulScanners(mergeRequestContext(draft.world, id), source);
}

const semgrep = { name: 'semgrep', scanType: 'sast' } as const;

test('a job that did not succeed leaves its scanner without success', () => {
  for (const status of ['failed', 'canceled', 'skipped', 'manual'] as const) {
    expect(unsuccessful({ jobs: [{ ...semgrep, status }] })).toEqual(['sast']);
  }
});

test('another job of the same scanner does not make up for it', () => {
  const other = { name: 'spotbugs', scanType: 'sast', status: 'success' } as const;

  expect(unsuccessful({ jobs: [{ ...semgrep, status: 'canceled' }, other] })).toEqual(['sast']);
  expect(
    unsuccessful({
      jobs: [{ ...semgrep, status: 'canceled' }],
      scans: [{ scanType: 'sast', status: 'succeeded' }],
    }),
  ).toEqual(['sast']);
});

test('a retry makes up for it', () => {
  const failed = { ...semgrep, status: 'failed' } as const;
  const succeeded = { ...semgrep, status: 'success' } as const;

  expect(unsuccessful({ jobs: [failed, succeeded] })).toEqual([]);
  expect(unsuccessful({ jobs: [succeeded, failed] })).toEqual(['sast']);
});

test('a scan counts as a success where any scan of its type succeeded', () => {
  const unreadable = { scanType: 'dast', status: 'report_error' } as const;

  expect(unsuccessful({ scans: [unreadable] })).toEqual(['dast']);
  expect(unsuccessful({ scans: [unreadable, { scanType: 'dast', status: 'succeeded' }] })).toEqual([]);
});

test('jobs that make no security report do not matter', () => {
  expect(unsuccessful({ jobs: [{ name: 'rspec', scanType: null, status: 'failed' }] })).toEqual([]);
});
