import { type PolicyOf, readPolicyDocument, type World } from '#engine';
import { type Line, note, placeName } from './story.ts';
import { ciFile, jobsOf } from './tell-ci.ts';
import { tellCommon } from './tell-pipeline-policies.ts';

type SchedulePolicy = PolicyOf<'pipeline_execution_schedule_policy'>;
type Schedule = NonNullable<SchedulePolicy['schedules']>[number];

/** A policy that starts pipelines at fixed times, step by step; as it is written where no steps can make it. */
export function tellSchedulePolicy(world: World, container: string, policy: SchedulePolicy): readonly Line[] {
  const [include] = policy.content.include;
  const project = world.projects.find(({ fullPath }) => fullPath === include?.project);
  const file = include && project && ciFile(world, { projectId: project.id, path: include.file });
  const [job, ...others] = file ? jobsOf(file) : [];
  const [schedule] = policy.schedules ?? [];
  const plain = job !== undefined && others.length === 0 && Object.keys(file ?? {}).length === 1;
  if (!plain || job.stage !== 'test' || job.condition !== '' || schedule === undefined)
    return [note(`"${container}" is governed by this policy: ${JSON.stringify(policy)}`)];
  return [
    `"${container}" is governed by the scheduled policy "${policy.name}" with the job "${job.job}"`,
    ...tellSchedule(`the policy "${policy.name}"`, schedule),
    ...tellCommon(world, policy),
  ];
}

function tellSchedule(policy: string, schedule: Schedule): readonly Line[] {
  const { type, start_time: at, days = [], days_of_month: daysOfMonth = [], time_window: window } = schedule;
  const words = {
    daily: `${policy} runs daily at "${at}"`,
    weekly: `${policy} runs every "${days.join(', ')}" at "${at}"`,
    monthly: `${policy} runs on the days "${daysOfMonth.join(', ')}" of the month at "${at}"`,
  };
  return [
    words[type],
    ...(window.value === 3600 ? [] : [`${policy} spreads its runs over ${window.value} seconds`]),
    ...(schedule.timezone === undefined ? [] : [`${policy} keeps the time of "${schedule.timezone}"`]),
    ...(schedule.branches === undefined ? [] : [`${policy} runs on the branches "${schedule.branches.join(', ')}"`]),
    ...(schedule.snooze === undefined ? [] : [`${policy} is snoozed until ${schedule.snooze.until}`]),
  ];
}

/** The schedules that the platform keeps. */
export function tellKeptSchedules(world: World): readonly Line[] {
  return world.policySchedules.map((row) => {
    const name = policyName(world, row);
    const project = placeName(world, { projectId: row.projectId, namespaceId: null });
    return row.ruleIndex === 0 && name !== undefined
      ? `the policy "${name}" is due in "${project}" at ${row.nextRunAt}`
      : note(`rule ${row.ruleIndex + 1} of the policy "${name}" is due in "${project}" at ${row.nextRunAt}`);
  });
}

function policyName(world: World, row: World['policySchedules'][number]): string | undefined {
  const { policyProjectId } = world.policyConfigurations.find(({ id }) => id === row.configurationId) ?? {};
  const content = world.policyFiles.find((file) => file.policyProjectId === policyProjectId)?.content ?? '';
  return readPolicyDocument(content).policies.find(
    ({ kind, index }) => kind === row.policyType && index === row.policyIndex,
  )?.name;
}
