import { later, type PolicySchedule, type Row } from '#engine';
import { editCiFile, editPolicyFile, enforcePolicy, type Governed, type PolicyKey, type WorldDraft } from '#fixtures';
import { strayId } from '../references.ts';
import type {
  CiPlan,
  DueIn,
  PipelinePlan,
  PipelinePolicyPlan,
  PolicyPlace,
  Reach,
  ScanPolicyPlan,
  SchedulePolicyPlan,
  Skipper,
} from './pipeline-plan.ts';
import { writeCi } from './write-ci.ts';

interface Surroundings {
  readonly project: Row<'projects'>;
  readonly starter: Row<'users'>;
  readonly governed: Readonly<Record<PolicyPlace, Governed>>;
}

/** Adds the policies of a plan with the CI files that they run and the schedules that are kept for them. */
export function addPolicies(draft: WorldDraft, plan: PipelinePlan, surroundings: Surroundings): void {
  for (const policy of plan.pipelinePolicies) {
    const content = addCiFile(draft, policy, surroundings);
    add(
      draft,
      {
        ...policy,
        key: 'pipeline_execution_policy',
        document: pipelineDocument(policy, content, surroundings),
      },
      surroundings,
    );
  }
  for (const policy of plan.scanPolicies) {
    const document = scanDocument(policy, surroundings);
    const added = add(draft, { ...policy, key: 'scan_execution_policy', document }, surroundings);
    const rules = policy.policy.rules.flatMap(({ type }, ruleIndex) => (type === 'schedule' ? [ruleIndex] : []));
    for (const ruleIndex of rules) keep(draft, { ...added, ruleIndex, dueIn: policy.dueIn }, surroundings);
  }
  for (const policy of plan.schedulePolicies) {
    const content = addCiFile(draft, { ...policy, includesProject: false }, surroundings);
    const document = scheduleDocument(draft, policy, content);
    const added = add(draft, { ...policy, key: 'pipeline_execution_schedule_policy', document }, surroundings);
    keep(draft, { ...added, ruleIndex: 0, dueIn: policy.dueIn }, surroundings);
  }
  for (const governed of Object.values(surroundings.governed)) switchExperiments(draft, governed, plan);
}

interface FilePlan {
  readonly name: string;
  readonly on: PolicyPlace;
  readonly ci: CiPlan;
  readonly includesProject: boolean;
}

/** Puts the CI file of a policy into its policy project, and says how the policy includes it. */
function addCiFile(draft: WorldDraft, { name, on, ci, includesProject }: FilePlan, { governed }: Surroundings): object {
  const { policyProjectId } = editPolicyFile(draft, governed[on], (content) => content);
  const file = `${name.toLowerCase().replaceAll(' ', '-')}.yml`;
  editCiFile(draft, { projectId: policyProjectId, path: file }, () => writeCi(ci, { includesProject }));
  const project = draft.rows('projects').find(({ id }) => id === policyProjectId);
  return { include: [{ project: project?.fullPath, file }] };
}

interface Added {
  readonly configurationId: number;
  readonly policyType: PolicyKey;
  readonly policyIndex: number;
}

function add(
  draft: WorldDraft,
  {
    on,
    reach,
    key,
    document,
  }: { readonly on: PolicyPlace; readonly reach: Reach; readonly key: PolicyKey; readonly document: object },
  { governed, project }: Surroundings,
): Added {
  const id = { here: project.id, elsewhere: strayId };
  const scope = reach === 'everywhere' ? {} : { policy_scope: { projects: { including: [{ id: id[reach] }] } } };
  let policyIndex = 0;
  editPolicyFile(draft, governed[on], (content) => {
    policyIndex = ((content[key] ?? []) as readonly object[]).length;
    return content;
  });
  const { id: configurationId } = enforcePolicy(draft, governed[on], { key, policy: { ...document, ...scope } });
  return { configurationId, policyType: key, policyIndex };
}

function pipelineDocument(
  { name, enabled, strategy, onEmpty, suffix, skip, override }: PipelinePolicyPlan,
  content: object,
  { starter }: Surroundings,
): object {
  return {
    name,
    content,
    enabled,
    pipeline_config_strategy: onEmpty === null ? strategy : { type: strategy, apply_on_empty_pipeline: onEmpty },
    ...(suffix === null ? {} : { suffix }),
    ...skipBlock(skip, starter),
    ...(override === null ? {} : { variables_override: overrideBlock(override) }),
  };
}

function overrideBlock({ allowed, exceptions, dotenv }: NonNullable<PipelinePolicyPlan['override']>): object {
  return { allowed, ...(exceptions.length > 0 ? { exceptions } : {}), ...(dotenv === null ? {} : { dotenv }) };
}

function scanDocument({ name, policy, skip }: ScanPolicyPlan, { starter }: Surroundings): object {
  return { name, ...policy, ...skipBlock(skip, starter) };
}

function skipBlock(skip: Skipper | null, starter: Row<'users'>): object {
  const listed = { 'the starter': starter.id, 'somebody else': strayId };
  if (skip === null) return {};
  if (skip === 'everybody') return { skip_ci: { allowed: true } };
  if (skip === 'nobody') return { skip_ci: { allowed: false } };
  return { skip_ci: { allowed: false, allowlist: { users: [{ id: listed[skip] }] } } };
}

function scheduleDocument(
  { now }: WorldDraft,
  {
    name,
    enabled,
    type,
    startTime,
    days,
    daysOfMonth,
    windowSeconds,
    timezone,
    branches,
    snoozedFor,
  }: SchedulePolicyPlan,
  content: object,
): object {
  const schedule = {
    type,
    start_time: startTime,
    time_window: { value: windowSeconds, distribution: 'random' },
    ...(type === 'weekly' ? { days } : {}),
    ...(type === 'monthly' ? { days_of_month: daysOfMonth } : {}),
    ...(timezone === null ? {} : { timezone }),
    ...(branches === null ? {} : { branches }),
    ...(snoozedFor === null ? {} : { snooze: { until: later(now, snoozedFor), reason: 'release week' } }),
  };
  return { name, content, enabled, schedules: [schedule] };
}

interface Kept extends Added {
  readonly ruleIndex: number;
  readonly dueIn: DueIn;
}

function keep(
  draft: WorldDraft,
  { configurationId, policyType, policyIndex, ruleIndex, dueIn }: Kept,
  { project }: Surroundings,
): void {
  if (dueIn === null) return;
  const nextRunAt = later(draft.now, dueIn);
  const row = { configurationId, policyIndex, ruleIndex, projectId: project.id, nextRunAt };
  draft.add('policySchedules', { ...row, policyType: policyType as PolicySchedule['policyType'] });
}

function switchExperiments(draft: WorldDraft, governed: Governed, { experiments }: PipelinePlan): void {
  const linked = draft
    .rows('policyConfigurations')
    .some((row) =>
      'projectId' in governed ? row.projectId === governed.projectId : row.namespaceId === governed.namespaceId,
    );
  if (!linked || experiments.length === 0) return;
  const switches = Object.fromEntries(experiments.map((name) => [name, { enabled: true }]));
  editPolicyFile(draft, governed, (content) => ({ experiments: switches, ...content }));
}
