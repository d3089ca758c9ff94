import type { Row as TableRow } from '#engine';
import { facetOf } from '../facet.ts';
import type { Row } from '../model.ts';
import { howMany, isAbove } from '../scene.ts';
import type { JudgedRule } from './judged-rule.ts';
import { ruleTypeOf } from './rule-facets.ts';

const facet = facetOf<JudgedRule>();

/** The merge request that the rule is judged for, and what is known of it. */
export const mergeRequestFacets = [
  facet(
    'author',
    {
      'no member': [],
      developer: ['Ana is a developer of "{project}"'],
      maintainer: ['Ana is a maintainer of "{project}"'],
    },
    ({ world, mergeRequest: { authorId, projectId } }) => {
      const levels = world.members
        .filter(
          (row) =>
            row.userId === authorId && (row.projectId === projectId || isAbove(world, projectId, row.namespaceId)),
        )
        .map(({ accessLevel }) => accessLevel);
      const level = Math.max(0, ...levels);
      return level < 30 ? 'no member' : level < 40 ? 'developer' : 'maintainer';
    },
  ),
  facet(
    'target branch',
    {
      default: ['Ana has a merge request in "{project}"'],
      'not the default': [
        '"{project}" has a branch "{target}"',
        '"{project}" protects the branch "{target}"',
        'Ana has a merge request from "change" to "{target}" in "{project}"',
      ],
    },
    ({ world, mergeRequest }) =>
      world.projects.some(
        ({ id, defaultBranch }) => id === mergeRequest.projectId && defaultBranch === mergeRequest.targetBranch,
      )
        ? 'default'
        : 'not the default',
  ),
  facet(
    'signatures',
    { missing: [], 'on all commits': ['the commits of the merge request are signed'] },
    ({ world, mergeRequest }) => {
      const commits = world.commits.filter(({ mergeRequestId }) => mergeRequestId === mergeRequest.id);
      return commits.length > 0 && commits.every(({ signature }) => signature !== 'none')
        ? 'on all commits'
        : 'missing';
    },
  ),
  facet(
    'target reports',
    { none: [], some: (row) => [`the pipeline of "{target}" ran ${scannersOf(row)}`] },
    ({ world, mergeRequest: { projectId, targetBranch } }) =>
      world.pipelines.some(
        (row) => row.projectId === projectId && row.ref === targetBranch && row.mergeRequestId === null,
      )
        ? 'some'
        : 'none',
  ),
  facet(
    'pipeline',
    {
      none: [],
      success: (row) => [`the pipeline of the merge request ran ${scannersOf(row)}`],
      failed: (row) => [
        `the pipeline of the merge request ran ${scannersOf(row)}`,
        'the pipeline of the merge request is failed',
      ],
      unfinished: (row) => [
        `the pipeline of the merge request ran ${scannersOf(row)}`,
        'the pipeline of the merge request is running',
      ],
    },
    (subject) => {
      const status = pipelinesOf(subject).at(-1)?.status;
      if (status === undefined || status === 'success') return status ?? 'none';
      return unfinished.has(status) ? 'unfinished' : 'failed';
    },
  ),
  facet(
    'reported',
    {
      none: [],
      one: (row) => [
        ruleTypeOf(row) === 'license_finding'
          ? 'the merge request depends on "left-pad" under the license "GPL-3.0"'
          : 'the sast scan of the merge request reports the critical finding "SQL injection"',
      ],
      several: (row) => [
        ruleTypeOf(row) === 'license_finding'
          ? 'the merge request depends on 3 packages under the license "GPL-3.0"'
          : 'the sast scan of the merge request reports 3 critical findings',
      ],
    },
    (subject) => {
      const pipelines = new Set(pipelinesOf(subject).map(({ id }) => id));
      const { securityScans, securityFindings, sbomComponents } = subject.world;
      const scans = new Set(securityScans.filter(({ pipelineId }) => pipelines.has(pipelineId)).map(({ id }) => id));
      return howMany([
        ...securityFindings.filter(({ scanId }) => scans.has(scanId)),
        ...sbomComponents.filter(({ pipelineId }) => pipelines.has(pipelineId)),
      ]);
    },
  ),
  facet(
    'vulnerabilities',
    { none: [], some: ['"{project}" has the detected critical vulnerability "Old flaw" since 40 days'] },
    ({ world, mergeRequest }) =>
      world.vulnerabilities.some(({ projectId }) => projectId === mergeRequest.projectId) ? 'some' : 'none',
  ),
  facet(
    'approvals given',
    { none: [], some: ['Olu is a maintainer of "{project}"', 'Olu approved the merge request'] },
    ({ world, mergeRequest }) =>
      world.approvals.some(({ mergeRequestId }) => mergeRequestId === mergeRequest.id) ? 'some' : 'none',
  ),
];

const unfinished: ReadonlySet<string> = new Set(['created', 'pending', 'running', 'manual']);

function pipelinesOf({ world, mergeRequest }: JudgedRule): readonly TableRow<'pipelines'>[] {
  return world.pipelines.filter(({ mergeRequestId }) => mergeRequestId === mergeRequest.id);
}

/** What has to run for the rule to be judged. */
function scannersOf(row: Row): string {
  if (ruleTypeOf(row) === 'license_finding') return 'dependency_scanning';
  return row.scanners === 'several' ? 'sast and secret_detection' : 'sast';
}
