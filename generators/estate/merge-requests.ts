import { below } from './draw.ts';
import type { EstateLayout } from './layout.ts';
import { type EstateProject, hasPipelines, memberOf, membersIn, mergeRequestCounts, projectsOf } from './projects.ts';
import { topics } from './topics.ts';

/** A merge request as other tables need it. */
export interface EstateMergeRequest {
  readonly id: number;
  readonly iid: number;
  readonly state: 'opened' | 'closed' | 'merged';
  /** One drawn number, for whatever depends on nothing else. */
  readonly drawn: number;
  readonly project: EstateProject;
  readonly authorId: number;
  /** Hours before the clock of the estate. */
  readonly age: number;
}

/** Ids leave room for so many merge requests and pipelines in each project; those of a million projects fit 32 bits. */
export const idsPerProject = 512;

/** All merge requests, project by project. */
export function* mergeRequestsOf(layout: EstateLayout): Generator<EstateMergeRequest> {
  const counts = mergeRequestCounts(layout);
  for (const project of projectsOf(layout)) {
    const count = counts[project.index] ?? 0;
    for (let iid = 1; iid <= count; iid += 1) yield mergeRequestAt(layout, project, { iid, count });
  }
}

/** The merge requests that are open: those whose branches and scans are still there. */
export function* openMergeRequestsOf(layout: EstateLayout): Generator<EstateMergeRequest> {
  const counts = mergeRequestCounts(layout);
  for (const project of projectsOf(layout)) {
    const count = counts[project.index] ?? 0;
    for (let iid = 1; iid <= count; iid += 1) {
      const isOpen = layout.draw(topics.mergeRequest, mergeRequestId(project, iid)) < shareOpen;
      if (isOpen) yield mergeRequestAt(layout, project, { iid, count });
    }
  }
}

const shareOpen = 0.3;
const shareNotMerged = 0.4;

function mergeRequestId(project: EstateProject, iid: number): number {
  return project.id * idsPerProject + iid;
}

/** The pipeline of a merge request; none where the project runs none. */
export function pipelineOfMergeRequest(layout: EstateLayout, { id, project }: EstateMergeRequest): number | null {
  return hasPipelines(layout, project.index) ? id : null;
}

/** The source branch of a merge request. */
export function sourceBranch(iid: number): string {
  return `change-${iid}`;
}

function mergeRequestAt(
  layout: EstateLayout,
  project: EstateProject,
  { iid, count }: { readonly iid: number; readonly count: number },
): EstateMergeRequest {
  const id = mergeRequestId(project, iid);
  const drawn = layout.draw(topics.mergeRequest, id);
  const state = drawn < shareOpen ? 'opened' : drawn < shareNotMerged ? 'closed' : 'merged';
  const authorId = memberOf(
    layout,
    project.group,
    below(layout.draw(topics.mergeRequestAuthor, id), membersIn(project.group)),
  );
  return { id, iid, state, drawn, project, authorId, age: (count - iid) * 30 + below(drawn, 30) + 2 };
}
