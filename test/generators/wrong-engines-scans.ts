import type { PipelineJobOutcome } from '#engine';
import { withEntries, without, withPolicies } from './policy-files.ts';
import { listOf, type WrongEngines, withJobs } from './wrong-pipelines.ts';

const scanPolicies = 'scan_execution_policy';

/** Mistakes about scan execution policies, and the law that must see each. */
export const wrongScans: WrongEngines = {
  'a policy runs one scan': {
    law: 'LAW-SCAN-E1',
    wrong: {
      world: (world) =>
        withPolicies(world, scanPolicies, (policy) => ({ ...policy, actions: listOf(policy.actions).slice(0, 1) })),
    },
  },
  'what is asked twice runs twice': {
    law: 'LAW-SCAN-E2',
    wrong: {
      world: (world) =>
        withPolicies(world, scanPolicies, (policy) =>
          withEntries(policy, 'actions', (action, at) => ({ ...action, tags: [`number ${at}`] })),
        ),
    },
  },
  'scans are numbered from the end': {
    law: 'LAW-SCAN-E3',
    wrong: {
      verdict: (verdict) => withJobs(verdict, (jobs) => jobs.map((job) => renumbered(job, (at) => lastOf(jobs) - at))),
    },
  },
  'DAST is numbered after the others': {
    law: 'LAW-SCAN-E4',
    wrong: {
      verdict: (verdict) =>
        withJobs(verdict, (jobs) =>
          jobs.map((job) =>
            isDast(job) ? renumbered(job, (at) => at + lastOf(jobs.filter((one) => !isDast(one))) + 1) : job,
          ),
        ),
    },
  },
  'a branch exception widens its rule': {
    law: 'LAW-SCAN-E5',
    wrong: {
      world: (world) =>
        withPolicies(world, scanPolicies, (policy) =>
          withEntries(policy, 'rules', (rule) =>
            rule.branch_exceptions === undefined
              ? rule
              : { ...without(rule, 'branch_exceptions', 'branch_type'), branches: ['*'] },
          ),
        ),
    },
  },
  'the last rule is the only one': {
    law: 'LAW-SCAN-E5R',
    wrong: {
      world: (world) =>
        withPolicies(world, scanPolicies, (policy) => ({ ...policy, rules: listOf(policy.rules).slice(-1) })),
    },
  },
  'people can switch SAST off': {
    law: 'LAW-SCAN-E6',
    wrong: {
      verdict: (verdict, _, world) =>
        world.ciVariables.some(({ key }) => key === 'SAST_DISABLED')
          ? withJobs(verdict, (jobs) => jobs.filter(({ name }) => !name.includes('sast')))
          : verdict,
    },
  },
  'scans clear the pipeline': {
    law: 'LAW-SCAN-E7',
    wrong: {
      verdict: (verdict) =>
        withJobs(verdict, (jobs) => (jobs.some(isScan) ? jobs.filter(({ origin }) => origin !== 'project') : jobs)),
    },
  },
  'a disabled scan policy still counts': {
    law: 'LAW-SCAN-001',
    wrong: { world: (world) => withPolicies(world, scanPolicies, (policy) => ({ ...policy, enabled: true })) },
  },
  'the first scan rule is the only one': {
    law: 'LAW-SCAN-M04',
    wrong: {
      world: (world) =>
        withPolicies(world, scanPolicies, (policy) => ({ ...policy, rules: listOf(policy.rules).slice(0, 1) })),
    },
  },
};

function isScan({ origin }: PipelineJobOutcome): boolean {
  return origin === 'scan_execution_policy';
}

function isDast({ name }: PipelineJobOutcome): boolean {
  return name.startsWith('dast-on-demand-');
}

/** A scan with another number at the end of its name. */
function renumbered(job: PipelineJobOutcome, change: (number: number) => number): PipelineJobOutcome {
  return isScan(job) ? { ...job, name: job.name.replace(/\d+$/, (number) => String(change(Number(number)))) } : job;
}

function lastOf(jobs: readonly PipelineJobOutcome[]): number {
  return Math.max(-1, ...jobs.filter(isScan).map(({ name }) => Number(/\d+$/.exec(name)?.[0])));
}
