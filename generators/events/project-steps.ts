import type { EventStep } from './event-step.ts';

const ends = ['success', 'failed', 'canceled'] as const;
const unfinished: readonly string[] = ['created', 'pending', 'running', 'manual'];

/** A pipeline that still runs ends, with the reports that its scans hold. */
export const pipelineFinished: EventStep<'pipeline_finished'> = ({ pipelines }) =>
  pipelines
    .filter(({ status }) => unfinished.includes(status))
    .flatMap(({ id }) => ends.map((status) => ({ kind: 'pipeline_finished', pipelineId: id, status })));

/** A job that still runs ends. */
export const jobFinished: EventStep<'job_finished'> = ({ jobs }) =>
  jobs
    .filter(({ status }) => unfinished.includes(status))
    .flatMap(({ id }) => ends.map((status) => ({ kind: 'job_finished', jobId: id, status })));

/** A branch becomes protected that is not by its name. */
export const branchProtected: EventStep<'branch_protected'> = ({ branches, protectedBranches }) =>
  branches
    .filter(({ projectId, name }) => !protectedBranches.some((row) => row.projectId === projectId && row.name === name))
    .map(({ projectId, name }) => ({ kind: 'branch_protected', projectId, branch: name }));

/** A branch of a project, or a wildcard, is no longer protected. */
export const branchUnprotected: EventStep<'branch_unprotected'> = ({ protectedBranches }) =>
  protectedBranches.flatMap(({ projectId, name }) =>
    projectId === null ? [] : [{ kind: 'branch_unprotected', projectId, branch: name }],
  );
