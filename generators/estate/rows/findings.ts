import type { SharedColumns } from '#fixtures';
import { below, longTailed } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { topics } from '../topics.ts';
import { type FindingKind, type FindingSpace, findingSpace, kindOf, uuidOf } from './finding-attributes.ts';
import { keptPipelines, scanId } from './pipelines.ts';
import type { RowOf, RowsInParts } from './rows.ts';

/** What is on the default branch has lower numbers than what merge requests bring in. */
const mostOnBranch = 500;
const firstNew = 1_000;

/** Findings of the scans that are kept: all that is on the default branch, and in merge requests sometimes more. */
export function* securityFindings(layout: EstateLayout): Findings {
  let id = 0;
  for (const { pipelineId, project, count, iid } of keptPipelines(layout)) {
    for (let scanner = 0; scanner < count; scanner += 1) {
      const scan = scanId(pipelineId, scanner);
      const space = findingSpace(project.id, scanner);
      const known = findingsOnBranch(layout, space);
      for (let number = 0; number < known; number += 1) yield finding(layout, space, { id: ++id, scan, number });
      const fresh = iid === 0 ? 0 : below(layout.draw(topics.newFindings, scan) ** 3, 4);
      const first = firstNew + iid * 4;
      for (let number = 0; number < fresh; number += 1) {
        yield finding(layout, space, { id: ++id, scan, number: first + number });
      }
    }
  }
}

/** How many findings a scanner has on the default branch: mostly none or few, now and then hundreds. */
export function findingsOnBranch({ draw }: EstateLayout, { base }: FindingSpace): number {
  return longTailed(draw(topics.findings, base), { scale: 3.3, most: mostOnBranch });
}

type Findings = RowsInParts<'securityFindings', readonly [SharedColumns<FindingKind>]>;

interface Place {
  readonly id: number;
  readonly scan: number;
  readonly number: number;
}

function finding(layout: EstateLayout, space: FindingSpace, { id, scan, number }: Place): RowOf<Findings> {
  return { id, scanId: scan, uuid: uuidOf(space, number), parts: [kindOf(layout, space, number)] };
}
