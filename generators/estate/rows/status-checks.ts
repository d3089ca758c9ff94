import type { EstateLayout } from '../layout.ts';
import { openMergeRequestsOf } from '../merge-requests.ts';
import { hoursAgo } from '../moments.ts';
import { headSha } from '../shas.ts';
import { topics } from '../topics.ts';
import { defaultProtectionId } from './repository.ts';
import type { Rows } from './rows.ts';

/** Some checks of open merge requests. */
export function* statusCheckResponses(layout: EstateLayout): Rows<'statusCheckResponses'> {
  for (const { id, drawn, project, age } of openMergeRequestsOf(layout)) {
    if (!hasStatusCheck(layout, project.index)) continue;
    const status = drawn < 0.2 ? 'passed' : drawn < 0.27 ? 'failed' : 'pending';
    yield {
      id,
      mergeRequestId: id,
      externalStatusCheckId: project.id,
      sha: headSha(id),
      status,
      createdAt: hoursAgo(age - 1),
      retriedAt: null,
    };
  }
}

/** One check for some projects, which has the id of the project. */
export function* externalStatusChecks(layout: EstateLayout): Rows<'externalStatusChecks'> {
  for (let index = 0; index < layout.ordinary; index += 1) {
    if (!hasStatusCheck(layout, index)) continue;
    const id = index + 1;
    const externalUrl = `https://checks.example.com/${id}`;
    yield { id, projectId: id, name: 'change advisory', externalUrl, sharedSecret: null, createdAt: hoursAgo(2_000) };
  }
}

/** Half of the checks hold for the default branch only. */
export function* externalStatusCheckBranches(layout: EstateLayout): Rows<'externalStatusCheckBranches'> {
  for (let index = 0; index < layout.ordinary; index += 1) {
    if (!hasStatusCheck(layout, index) || index % 2 === 0) continue;
    const id = index + 1;
    yield { id, externalStatusCheckId: id, protectedBranchId: defaultProtectionId(id) };
  }
}

/** Whether an external service checks merge requests of the project. */
function hasStatusCheck({ draw }: EstateLayout, project: number): boolean {
  return draw(topics.projectChecks, project) < 0.05;
}
