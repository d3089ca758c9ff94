import type { Row, ScanType } from '#engine';
import { below } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import {
  idsPerProject,
  mergeRequestsOf,
  openMergeRequestsOf,
  pipelineOfMergeRequest,
  sourceBranch,
} from '../merge-requests.ts';
import { hoursAgo } from '../moments.ts';
import { type EstateProject, hasPipelines, projectsOf } from '../projects.ts';
import { headSha, mainSha } from '../shas.ts';
import { topics } from '../topics.ts';
import { defaultBranchOf } from './projects.ts';
import type { Rows } from './rows.ts';

/** The scanners of a project, of which it has the first one, two or three. */
export const scanners = ['sast', 'secret_detection', 'dependency_scanning'] as const satisfies readonly ScanType[];

/** From this number on, the pipelines of a project are those of its default branch; before, of its merge requests. */
const firstOfBranch = 500;

/** The newest pipeline of the default branch. */
export function newestOfBranch(projectId: number): number {
  return projectId * idsPerProject + firstOfBranch + 9;
}

/** How many scanners a project runs; half of the projects run none. */
export function scannersIn(layout: EstateLayout, project: number): number {
  if (!hasPipelines(layout, project)) return 0;
  const drawn = layout.draw(topics.scanned, project);
  return drawn < 0.5 ? 0 : 1 + below(drawn * 2 - 1, scanners.length);
}

/** Pipelines of default branches, the newest with the highest id, then those of merge requests. */
export function* pipelines(layout: EstateLayout): Rows<'pipelines'> {
  for (const { index, id } of projectsOf(layout)) {
    if (!hasPipelines(layout, index)) continue;
    const drawn = layout.draw(topics.pipeline, index);
    const ref = defaultBranchOf(layout, index);
    for (let ago = branchPipelinesIn(drawn) - 1; ago >= 0; ago -= 1) {
      yield {
        id: newestOfBranch(id) - ago,
        projectId: id,
        ref,
        sha: mainSha(id, ago),
        targetSha: null,
        source: 'push',
        status: drawn > 0.93 && ago === 0 ? 'failed' : 'success',
        parentId: null,
        mergeRequestId: null,
        userId: null,
        createdAt: hoursAgo(1 + ago * 20),
        finishedAt: hoursAgo(ago * 20),
      };
    }
  }
  for (const request of mergeRequestsOf(layout)) {
    const id = pipelineOfMergeRequest(layout, request);
    if (id === null) continue;
    const { project, iid, drawn, age, authorId } = request;
    const status = request.state === 'opened' && drawn < 0.03 ? 'running' : drawn > 0.95 ? 'failed' : 'success';
    yield {
      id,
      projectId: project.id,
      ref: sourceBranch(iid),
      sha: headSha(id),
      targetSha: null,
      source: 'merge_request_event',
      status,
      parentId: null,
      mergeRequestId: request.id,
      userId: authorId,
      createdAt: hoursAgo(age),
      finishedAt: status === 'running' ? null : hoursAgo(age - 1),
    };
  }
}

function branchPipelinesIn(drawn: number): number {
  return 1 + below((drawn * 53) % 1, 3);
}

/** The jobs of pipelines that are still looked at: one for each scanner, or a test. */
export function* jobs(layout: EstateLayout): Rows<'jobs'> {
  for (const pipeline of keptPipelines(layout)) {
    for (let number = 0; number <= pipeline.count; number += 1) yield jobRow(pipeline, number);
  }
}

function jobRow({ pipelineId, project, userId }: KeptPipeline, number: number): Row<'jobs'> {
  const scanType = scanners[number - 1] ?? null;
  return {
    id: pipelineId * 4 + number,
    pipelineId,
    projectId: project.id,
    name: scanType === null ? 'unit' : scanJobs[scanType],
    stage: 'test',
    status: 'success',
    userId,
    scopedUserId: null,
    retriedByHuman: false,
    scanType,
    erasedAt: null,
  };
}

const scanJobs = {
  sast: 'sast-scan',
  secret_detection: 'secret_detection-scan',
  dependency_scanning: 'dependency_scanning-scan',
} as const satisfies Readonly<Record<(typeof scanners)[number], string>>;

/** The scans of the newest pipelines of default branches, and of open merge requests: others are purged. */
export function* securityScans(layout: EstateLayout): Rows<'securityScans'> {
  for (const { pipelineId, count } of keptPipelines(layout)) {
    const status = layout.draw(topics.enrichment, pipelineId) > 0.98 ? 'job_failed' : 'succeeded';
    for (let number = 0; number < count; number += 1) {
      yield { id: scanId(pipelineId, number), pipelineId, scanType: scanners[number] ?? 'sast', status };
    }
  }
}

/** The scan of a pipeline by one of the scanners. */
export function scanId(pipelineId: number, scanner: number): number {
  return pipelineId * scanners.length + scanner;
}

/** A pipeline whose scans and findings are still there. */
export interface KeptPipeline {
  readonly pipelineId: number;
  readonly project: EstateProject;
  readonly userId: number | null;
  /** How many scanners ran in it. */
  readonly count: number;
  /** The number of the merge request, 0 for the default branch. */
  readonly iid: number;
}

/** The newest pipelines of default branches, and those of open merge requests. */
export function* keptPipelines(layout: EstateLayout): Generator<KeptPipeline> {
  for (const project of projectsOf(layout)) {
    if (!hasPipelines(layout, project.index)) continue;
    const count = scannersIn(layout, project.index);
    yield { pipelineId: newestOfBranch(project.id), project, userId: null, count, iid: 0 };
  }
  for (const request of openMergeRequestsOf(layout)) {
    const pipelineId = pipelineOfMergeRequest(layout, request);
    if (pipelineId === null) continue;
    const { project, authorId: userId, iid } = request;
    yield { pipelineId, project, userId, count: scannersIn(layout, project.index), iid };
  }
}
