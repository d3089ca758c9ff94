import { facetOf } from '../facet.ts';
import type { ActingRule } from './acting-rule.ts';

const facet = facetOf<ActingRule>();

/** Which pipelines a rule is about. */
export const ruleFacets = [
  facet(
    'branches',
    {
      all: ['"{owner}" is governed by the scan execution policy "{policy}"'],
      default: introducedFor('type "default"'),
      protected: introducedFor('type "protected"'),
      target_default: introducedFor('type "target_default"'),
      target_protected: introducedFor('type "target_protected"'),
      'by name': introducedFor('"{branch}"'),
      'by wildcard': introducedFor('"{wildcard}"'),
      'an empty list': [
        '"{owner}" is governed by the scan execution policy "{policy}"',
        'the policy "{policy}" runs for an empty list of branches',
      ],
    },
    ({ rule: { branches, branch_type } }) => {
      if (branches === undefined) return branch_type ?? 'all';
      if (branches.length === 0) return 'an empty list';
      return branches.some((name) => name.includes('*')) ? 'by wildcard' : 'by name';
    },
  ),
  facet(
    'branch exceptions',
    {
      none: [],
      'some branches': ['the last rule of the policy "{policy}" excepts the branch "legacy/*"'],
      'in one project': ['the last rule of the policy "{policy}" excepts the branch "legacy" of "{project}"'],
    },
    ({ rule: { branch_exceptions: exceptions = [] } }) => {
      if (exceptions.length === 0) return 'none';
      return exceptions.some((exception) => typeof exception !== 'string') ? 'in one project' : 'some branches';
    },
  ),
  facet(
    'pipeline sources',
    {
      'not said': [],
      'an empty list': ['the last rule of the policy "{policy}" lists no sources'],
      'that of the pipeline': ['the last rule of the policy "{policy}" covers only the source {source}'],
      'another one': (row) => [
        `the last rule of the policy "{policy}" covers only the source ${row.source === 'web' ? 'push' : 'web'}`,
      ],
    },
    ({ rule: { pipeline_sources }, request }) => {
      if (pipeline_sources?.including === undefined) return 'not said';
      const including: readonly string[] = pipeline_sources.including;
      if (including.length === 0) return 'an empty list';
      return including.includes(request.source) ? 'that of the pipeline' : 'another one';
    },
  ),
  facet(
    'further rules',
    { none: [], some: ['a further rule of the policy "{policy}" covers the branch "stable"'] },
    ({ policy }) => (policy.rules.length > 1 ? 'some' : 'none'),
  ),
];

/** What a policy runs, and who may skip it. */
export const actionFacets = [
  facet(
    'scans',
    {
      secret_detection: [],
      others: ['the policy "{policy}" runs the scan "container_scanning"'],
      'with DAST': [
        '"{project}" has the DAST site profile "shop front"',
        'the policy "{policy}" runs DAST with the site profile "shop front"',
      ],
      several: ['the policy "{policy}" runs the scans "secret_detection, container_scanning"'],
    },
    ({ policy: { actions } }) => {
      const scans = new Set(actions.map(({ scan }) => scan));
      if (scans.has('dast')) return 'with DAST';
      if (scans.size > 1) return 'several';
      return scans.has('secret_detection') ? 'secret_detection' : 'others';
    },
  ),
  facet(
    'template',
    { default: [], latest: ['the policy "{policy}" takes the "latest" scan templates'] },
    ({ policy: { actions } }) => (actions.some(({ template }) => template === 'latest') ? 'latest' : 'default'),
  ),
  facet(
    'runners',
    { any: [], tagged: ['the policy "{policy}" asks for runners tagged "isolated"'] },
    ({ policy: { actions } }) => (actions.some(({ tags = [] }) => tags.length > 0) ? 'tagged' : 'any'),
  ),
  facet(
    'default scripts',
    { kept: [], ignored: ['the policy "{policy}" ignores the default scripts of the project'] },
    ({ policy: { actions } }) =>
      actions.some(({ scan_settings }) => scan_settings?.ignore_default_before_after_script === true)
        ? 'ignored'
        : 'kept',
  ),
  facet(
    'may skip',
    {
      'not said': [],
      nobody: ['the policy "{policy}" lets nobody skip pipelines'],
      some: ['the policy "{policy}" lets only Ana skip pipelines'],
      everyone: ['the policy "{policy}" lets everyone skip pipelines'],
    },
    ({ policy: { skip_ci } }) => {
      if (skip_ci === undefined) return 'not said';
      if (skip_ci.allowed === true) return 'everyone';
      return (skip_ci.allowlist?.users ?? []).length > 0 ? 'some' : 'nobody';
    },
  ),
];

function introducedFor(branches: string): readonly string[] {
  return [
    '"{owner}" is governed by the scan execution policy "{policy}"',
    `the policy "{policy}" runs for the branch ${branches}`,
  ];
}
