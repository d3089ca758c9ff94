import { later, type PipelineJobOutcome, type PipelineOutcome, type Verdict } from '#engine';
import { type Distortion, withRows } from './distorted-target.ts';
import { type Keys, withEntries, withOutcome, without, withPolicies, withPolicyLists } from './policy-files.ts';

const pipelinePolicies = 'pipeline_execution_policy';
const scanPolicies = 'scan_execution_policy';
const schedulePolicies = 'pipeline_execution_schedule_policy';

type WrongEngines = Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>>;

/** Mistakes about pipeline execution policies, and the law that must see each. */
export const wrongPipelines: WrongEngines = {
  'a policy job takes the place of a project job of its name': {
    law: 'LAW-PIPELINE-P1',
    wrong: { verdict: (verdict) => withJobs(verdict, (jobs) => jobs.filter((job) => !hasSuffixedTwin(job, jobs))) },
  },
  'an override is an injection': { law: 'LAW-PIPELINE-P2', wrong: { world: withInjections } },
  'an override reads the configuration of the project': { law: 'LAW-PIPELINE-041', wrong: { world: withInjections } },
  'no suffix is added': {
    law: 'LAW-PIPELINE-P3',
    wrong: {
      verdict: (verdict) =>
        withJobs(verdict, (jobs) => jobs.map((job) => ({ ...job, name: job.name.replace(/:policy-.*$/, '') }))),
    },
  },
  'stages come by the alphabet': {
    law: 'LAW-PIPELINE-P4',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'pipeline', (outcome) => ({ ...outcome, stages: outcome.stages.toSorted() })),
    },
  },
  'a disabled pipeline policy still counts': {
    law: 'LAW-PIPELINE-P5',
    wrong: { world: (world) => withPolicies(world, pipelinePolicies, (policy) => ({ ...policy, enabled: true })) },
  },
  'the scope of a pipeline policy is forgotten': {
    law: 'LAW-PIPELINE-P6',
    wrong: { world: (world) => withPolicies(world, pipelinePolicies, (policy) => without(policy, 'policy_scope')) },
  },
  'the first policy of a file is the only one': {
    law: 'LAW-PIPELINE-P7',
    wrong: { world: (world) => withPolicyLists(world, pipelinePolicies, (policies) => policies.slice(0, 1)) },
  },
  'one policy that lets people skip is enough': { law: 'LAW-PIPELINE-P8', wrong: { world: withSharedSkipping } },
  'people beat what policies write': {
    law: 'LAW-PIPELINE-P9',
    wrong: {
      world: (world) =>
        withPolicies(world, pipelinePolicies, (policy) => ({ ...policy, variables_override: { allowed: true } })),
    },
  },
  'exceptions for variables are forgotten': {
    law: 'LAW-PIPELINE-P10',
    wrong: {
      world: (world) =>
        withPolicies(world, pipelinePolicies, ({ variables_override: override, ...policy }) =>
          override === undefined ? policy : { ...policy, variables_override: without(override as Keys, 'exceptions') },
        ),
    },
  },
  'policies of groups reach no project': {
    law: 'LAW-PIPELINE-P11',
    wrong: {
      world: (world) => ({
        ...world,
        policyConfigurations: world.policyConfigurations.filter(({ namespaceId }) => namespaceId === null),
      }),
    },
  },
  'a policy that stays away from empty pipelines stays away from all': {
    law: 'LAW-PIPELINE-P12',
    wrong: {
      world: (world) =>
        withPolicyLists(world, pipelinePolicies, (policies) =>
          policies.filter(({ pipeline_config_strategy: strategy }) => !JSON.stringify(strategy).includes('never')),
        ),
    },
  },
  'pipelines of every source take policies': {
    law: 'LAW-PIPELINE-008',
    wrong: {
      verdict: (verdict, _, world) =>
        world.policyFiles.some(({ content }) => content.includes(pipelinePolicies))
          ? withOutcome(verdict, 'pipeline', (outcome) => ({ ...outcome, name: 'of a policy' }))
          : verdict,
    },
  },
  'a policy acts by its name': {
    law: 'LAW-PIPELINE-M05',
    wrong: {
      world: (world) =>
        withPolicyLists(
          withPolicyLists(world, pipelinePolicies, (policies) => policies.filter(isPlainlyNamed)),
          scanPolicies,
          (policies) => policies.filter(isPlainlyNamed),
        ),
    },
  },
};

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

/** Mistakes about what runs at fixed times, and the law that must see each. */
export const wrongSchedules: WrongEngines = {
  'schedules run on the default branch only': {
    law: 'LAW-SCHEDULE-S1',
    wrong: { world: (world) => withSchedules(world, (schedule) => without(schedule, 'branches')) },
  },
  'a window may last longer than its schedule': {
    law: 'LAW-SCHEDULE-S2',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'scheduled_pipelines', (outcome) => ({
          ...outcome,
          pipelines: outcome.pipelines.map((one) => ({ ...one, latest: later(one.latest, 1) })),
        })),
    },
  },
  'a snooze lasts a second longer': {
    law: 'LAW-SCHEDULE-S3',
    wrong: {
      world: (world) =>
        withSchedules(world, ({ snooze, ...schedule }) =>
          snooze === undefined
            ? schedule
            : { ...schedule, snooze: { until: later(String((snooze as Keys).until), 1), reason: 'longer' } },
        ),
    },
  },
  'the first day of a list is the only one': {
    law: 'LAW-SCHEDULE-S4',
    wrong: {
      world: (world) =>
        withSchedules(world, ({ days, ...schedule }) =>
          days === undefined ? schedule : { ...schedule, days: listOf(days).slice(0, 1) },
        ),
    },
  },
  'zones are forgotten': {
    law: 'LAW-SCHEDULE-S5',
    wrong: { world: (world) => withSchedules(world, (schedule) => without(schedule, 'timezone')) },
  },
  'a snoozed schedule waits': {
    law: 'LAW-SCHEDULE-008',
    wrong: {
      world: (world) =>
        withPolicies(world, schedulePolicies, (policy) => ({
          ...policy,
          enabled: !JSON.stringify(policy).includes('snooze'),
        })),
    },
  },
  'the dispatcher takes its time': {
    law: 'LAW-SCHEDULE-002',
    wrong: {
      events: (event, earlier) =>
        earlier.length === 0 ? [event] : [{ kind: 'time_passes', seconds: 40 * 86_400 }, event],
    },
  },
};

function withJobs(
  verdict: Verdict,
  change: (jobs: readonly PipelineJobOutcome[]) => readonly PipelineJobOutcome[],
): Verdict {
  return withOutcome(verdict, 'pipeline', (outcome): PipelineOutcome => ({ ...outcome, jobs: change(outcome.jobs) }));
}

function hasSuffixedTwin({ name, origin }: PipelineJobOutcome, jobs: readonly PipelineJobOutcome[]): boolean {
  return origin === 'project' && jobs.some((job) => job.name.startsWith(`${name}:policy-`));
}

function withInjections(world: Parameters<NonNullable<Distortion['world']>>[0]): typeof world {
  return withRows(world, 'policyFiles', ({ content }) => ({
    content: content.replaceAll('override_project_ci', 'inject_policy'),
  }));
}

function withSharedSkipping(world: Parameters<NonNullable<Distortion['world']>>[0]): typeof world {
  const anyone = world.policyFiles.some(({ content }) => content.includes('allowed: true'));
  const skip_ci = { allowed: anyone };
  return withPolicies(world, pipelinePolicies, (policy) => ({ ...policy, skip_ci }));
}

function withSchedules(
  world: Parameters<NonNullable<Distortion['world']>>[0],
  change: (schedule: Keys) => Keys,
): typeof world {
  return withPolicies(world, schedulePolicies, (policy) => withEntries(policy, 'schedules', change));
}

function isPlainlyNamed({ name }: Keys): boolean {
  return !String(name).startsWith('Our ');
}

function listOf(value: unknown): readonly Keys[] {
  return value as readonly Keys[];
}

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
