import { below } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { openMergeRequestsOf } from '../merge-requests.ts';
import { hoursAgo } from '../moments.ts';
import { policyFileText, scheduledScan, warningPolicy } from '../policy-files.ts';
import { isScheduled, memberOf, policyProjectsOf, projectsOf } from '../projects.ts';
import { headSha } from '../shas.ts';
import { topics } from '../topics.ts';
import type { Rows } from './rows.ts';

/** The links of policy projects to what they govern: every top-level group, the deepest tree, and others at random. */
export function* policyConfigurations(layout: EstateLayout): Rows<'policyConfigurations'> {
  for (const { configuration, id, group, project } of policyProjectsOf(layout)) {
    const governed =
      project === undefined
        ? { namespaceId: group.id, projectId: null }
        : { namespaceId: null, projectId: project + 1 };
    yield { id: configuration + 1, policyProjectId: id, ...governed };
  }
}

/** The policy file of each policy project. */
export function* policyFiles(layout: EstateLayout): Rows<'policyFiles'> {
  for (const one of policyProjectsOf(layout)) {
    yield {
      id: one.configuration + 1,
      policyProjectId: one.id,
      content: policyFileText(layout, one),
      previousContent: null,
      sha: headSha(one.id),
      committedVia: 'merge_request',
      committedAt: hoursAgo(200 + (one.configuration % 3_000)),
    };
  }
}

/** When the scheduled scan of the top-level group is due, for the projects whose bot runs it. */
export function* policySchedules(layout: EstateLayout): Rows<'policySchedules'> {
  for (const { index, id, group } of projectsOf(layout)) {
    if (!isScheduled(layout, index)) continue;
    const nextRunAt = hoursAgo(below(layout.draw(topics.schedule, index) * 4, 12) - 6);
    yield {
      id,
      configurationId: group.root + 1,
      projectId: id,
      policyType: 'scan_execution_policy',
      ...scheduledScan,
      nextRunAt,
    };
  }
}

/** A few open merge requests where somebody set the warning of the top-level group aside. */
export function* policyDismissals(layout: EstateLayout): Rows<'policyDismissals'> {
  for (const { id, drawn, project } of openMergeRequestsOf(layout)) {
    if (drawn < 0.29) continue;
    const userId = memberOf(layout, project.group, 1);
    const configurationId = project.group.root + 1;
    yield {
      id,
      mergeRequestId: id,
      configurationId,
      policyName: warningPolicy,
      userId,
      reason: 'acceptable_risk',
      findingUuids: [],
      licenses: ['GNU General Public License v3.0 only'],
    };
  }
}

/** A few open merge requests where somebody bypassed a policy of the top-level group. */
export function* policyBypasses(layout: EstateLayout): Rows<'policyBypasses'> {
  for (const { id, drawn, project } of openMergeRequestsOf(layout)) {
    if (drawn < 0.28 || drawn > 0.29) continue;
    const userId = memberOf(layout, project.group, 0);
    yield {
      id,
      mergeRequestId: id,
      configurationId: project.group.root + 1,
      policyName: 'Stop new vulnerabilities',
      userId,
      reason: 'incident',
    };
  }
}
