import type { PolicyOf, World } from '#engine';
import { type Line, note } from './story.ts';
import { tellCommon, tellSkipping } from './tell-pipeline-policies.ts';

type ScanPolicy = PolicyOf<'scan_execution_policy'>;
type Rule = ScanPolicy['rules'][number];

/** A scan execution policy, step by step; as it is written where no steps can make it. */
export function tellScanPolicy(world: World, container: string, policy: ScanPolicy): readonly Line[] {
  const rules = policy.rules.map((rule, at) => tellRule(policy.name, rule, at === 0));
  const actions = tellActions(policy);
  if (actions === null || rules.some((told) => told === null))
    return [note(`"${container}" is governed by this policy: ${JSON.stringify(policy)}`)];
  return [
    `"${container}" is governed by the scan execution policy "${policy.name}"`,
    ...rules.flatMap((told) => told ?? []),
    ...actions,
    ...tellSkipping(world, policy),
    ...tellCommon(world, policy),
  ];
}

/** Null where no step adds such a rule at that place. */
function tellRule(name: string, rule: Rule, first: boolean): readonly Line[] | null {
  const beginning = tellBeginning(`the policy "${name}"`, rule, first);
  const details = rule.type === 'pipeline' ? tellSources(name, rule) : tellTimes(name, rule);
  const exceptions = (rule.branch_exceptions ?? []).map((exception) =>
    typeof exception === 'string' ? `the last rule of the policy "${name}" excepts the branch "${exception}"` : null,
  );
  const lines = [beginning, ...details, ...exceptions];
  return lines.every((line) => line !== null) ? lines : null;
}

function tellBeginning(policy: string, rule: Rule, first: boolean): Line | null {
  const { branches, branch_type: type } = rule;
  const named = branches === undefined || branches.length === 0 ? null : `the branches "${branches.join(', ')}"`;
  if (rule.type === 'schedule') {
    if (named === null) return null;
    const scans = `scans ${named} at the cadence "${rule.cadence}"`;
    return first ? `${policy} ${scans}` : `a further rule of ${policy} ${scans}`;
  }
  if (!first) return named === null ? null : `a further rule of ${policy} covers ${named}`;
  if (type !== undefined) return `${policy} runs for the branch type "${type}"`;
  return named === null ? `${policy} runs for an empty list of branches` : `${policy} runs for ${named}`;
}

function tellSources(
  name: string,
  { pipeline_sources }: Extract<Rule, { type: 'pipeline' }>,
): readonly (Line | null)[] {
  if (pipeline_sources === undefined) return [];
  const [source, ...others] = pipeline_sources.including ?? [];
  if (source === undefined) return [`the last rule of the policy "${name}" lists no sources`];
  return others.length > 0 ? [null] : [`the last rule of the policy "${name}" covers only the source ${source}`];
}

function tellTimes(name: string, rule: Extract<Rule, { type: 'schedule' }>): readonly (Line | null)[] {
  const last = `the last rule of the policy "${name}"`;
  return [
    ...(rule.agents === undefined ? [] : [null]),
    ...(rule.timezone === undefined ? [] : [`${last} keeps the time of "${rule.timezone}"`]),
    ...(rule.time_window === undefined ? [] : [`${last} spreads its runs over ${rule.time_window.value} seconds`]),
  ];
}

/** Null where the actions say more than which scans run. */
function tellActions({ name, actions }: ScanPolicy): readonly Line[] | null {
  const dast = actions.filter(({ scan }) => scan === 'dast');
  const others = actions.filter(({ scan }) => scan !== 'dast');
  const plain =
    others.every((action) => Object.keys(action).length === 1) &&
    dast.every((action) => Object.keys(action).length === 2 && typeof action.site_profile === 'string');
  if (!plain || others.length === 0) return null;
  return [
    `the policy "${name}" runs the scans "${others.map(({ scan }) => scan).join(', ')}"`,
    ...dast.map(({ site_profile }) => `the policy "${name}" runs DAST with the site profile "${site_profile}"`),
  ];
}
