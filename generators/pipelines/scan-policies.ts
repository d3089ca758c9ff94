import fc from 'fast-check';
import { policyPipelineSources, scanBranchTypes } from '#catalogue';
import type { ScanPolicyDocument } from '#fixtures';
import { exceptionally, mostly, perhaps, simplestFirst } from '../frequencies.ts';
import type { PipelineWorldConstraints } from './constraints.ts';
import type { DueIn, ScanPolicyPlan } from './pipeline-plan.ts';
import { policyName, reach, skip } from './pipeline-policies.ts';

type Rule = ScanPolicyDocument['rules'][number];
type Action = ScanPolicyDocument['actions'][number];

export const branchPatterns = ['main', 'feature', 'release/*', 'f*', '*'] as const;
export const cadences = ['0 5 * * *', '30 22 * * 6', '@daily', '@weekly', '*/15 * * * *', '0 5-7 * * *'] as const;
/** The site that there is, and one that is not there. */
export const siteProfiles = ['Shop', 'Gone'] as const;

/** Scan execution policies. */
export function scanPolicies(constraints: PipelineWorldConstraints): fc.Arbitrary<readonly ScanPolicyPlan[]> {
  return fc
    .array(scanPolicy(constraints), { maxLength: constraints.maxScanPolicies })
    .map((drawn) => drawn.map((policy, at) => ({ ...policy, name: policyName('Scan', at) })));
}

/** A scan execution policy that its format allows; mostly enabled, in scope and about pipelines. */
export function scanPolicy(constraints: PipelineWorldConstraints): fc.Arbitrary<ScanPolicyPlan> {
  const { places, maxRules, maxActions } = constraints;
  return fc.record({
    name: fc.constant('Scan Z'),
    on: fc.constantFrom(...places),
    reach: reach(),
    skip: skip(),
    policy: fc.record({
      enabled: mostly(true, [false]),
      rules: fc.array(rule(), { minLength: 1, maxLength: maxRules }),
      actions: fc.array(scanAction(constraints), { minLength: 1, maxLength: maxActions }),
    }),
    dueIn: dueIn(),
  });
}

/** When a kept schedule is due: long ago, just now, at this very second, or later. */
export function dueIn(): fc.Arbitrary<DueIn> {
  return fc.constantFrom(null, -3600, -1, 0, 3600);
}

function rule(): fc.Arbitrary<Rule> {
  return fc.oneof(simplestFirst, { weight: 3, arbitrary: pipelineRule() }, { weight: 1, arbitrary: scheduleRule() });
}

/** A rule about the pipelines of branches. */
export function pipelineRule(): fc.Arbitrary<Rule> {
  const sources = fc.uniqueArray(fc.constantFrom(...policyPipelineSources.toReversed()), { maxLength: 3 });
  return fc.record({ on: branches(), sources: exceptionally(sources, null) }).map(({ on, sources: including }) => ({
    type: 'pipeline',
    ...on,
    ...(including === null ? {} : { pipeline_sources: { including } }),
  }));
}

/** A rule about times at which scans run. */
export function scheduleRule(): fc.Arbitrary<Rule> {
  return fc
    .record({
      on: branches(),
      cadence: fc.constantFrom(...cadences),
      timezone: exceptionally(fc.constantFrom('Europe/Berlin', 'Asia/Tokyo'), null),
      window: exceptionally(fc.constantFrom(3600, 86_400, 2_629_746), null),
    })
    .map(({ on, cadence, timezone, window }) => ({
      type: 'schedule',
      cadence,
      ...on,
      ...(timezone === null ? {} : { timezone }),
      ...(window === null ? {} : { time_window: { value: window, distribution: 'random' } }),
    }));
}

function branches(): fc.Arbitrary<Pick<Rule, 'branches' | 'branch_type' | 'branch_exceptions'>> {
  const on = fc.oneof(
    simplestFirst,
    fc.constantFrom('all' as const, ...scanBranchTypes).map((branch_type) => ({ branch_type })),
    fc.subarray([...branchPatterns]).map((names) => ({ branches: names })),
  );
  return fc
    .record({ on, except: exceptionally(branchException(), null) })
    .map(({ on: meant, except }) => ({ ...meant, ...(except === null ? {} : { branch_exceptions: [except] }) }));
}

/** A branch that a rule leaves out, here or in the one project that it names. */
export function branchException(): fc.Arbitrary<NonNullable<Rule['branch_exceptions']>[number]> {
  const name = fc.constantFrom(...branchPatterns.slice(0, 4));
  const place = fc.constantFrom('acme/shop', 'acme/other');
  return fc.oneof(simplestFirst, name, fc.record({ name, full_path: place }));
}

/** What a policy makes scanners do. */
export function scanAction({ scans }: Pick<PipelineWorldConstraints, 'scans'>): fc.Arbitrary<Action> {
  return fc
    .record({
      scan: fc.constantFrom(...scans),
      site: fc.constantFrom(...siteProfiles),
      variables: exceptionally(actionVariables(), null),
      tags: exceptionally(fc.subarray(['docker', 'fast'], { minLength: 1 }), null),
      template: exceptionally(fc.constantFrom('default', 'latest'), null),
      plain: perhaps(fc.boolean()),
    })
    .map(asAction);
}

interface DrawnAction {
  readonly scan: Action['scan'];
  readonly site: string;
  readonly variables: Readonly<Record<string, string>> | null;
  readonly tags: readonly string[] | null;
  readonly template: string | null;
  readonly plain: boolean | null;
}

// An action has at most five keys, so it says no more than one of the last two.
function asAction({ scan, site, variables, tags, template, plain }: DrawnAction): Action {
  return {
    scan,
    ...(scan === 'dast' ? { site_profile: site } : {}),
    ...(variables === null ? {} : { variables }),
    ...(tags === null ? {} : { tags }),
    ...(template === null ? {} : { template }),
    ...(plain === null || template !== null ? {} : { scan_settings: { ignore_default_before_after_script: plain } }),
  };
}

function actionVariables(): fc.Arbitrary<Readonly<Record<string, string>>> {
  return fc.constantFrom(
    { LEVEL: 'slow' },
    { SECRET_DETECTION_HISTORIC_SCAN: 'true' },
    { SAST_EXCLUDED_PATHS: 'vendor' },
    { SAST_EXCLUDED_ANALYZERS: 'semgrep' },
  );
}
