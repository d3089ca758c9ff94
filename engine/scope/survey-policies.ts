import type { Trace } from '../evidence/trace.ts';
import type { PolicyKind } from '../policies/index.ts';
import type { PolicyOf, Standing, SurveyedPolicy } from './enforced-policy.ts';
import { explainStanding } from './explain-standing.ts';
import { enforceableConfigurations, type GoverningConfiguration } from './governing-configurations.ts';
import { isInScope } from './is-in-scope.ts';
import type { Placement } from './placement.ts';
import { policiesOfKind } from './policy-documents.ts';
import { policyLimit } from './policy-limit.ts';

/** All policies of one kind that enforceable files hold for a project, each with its standing; highest first. */
export function surveyPolicies<K extends PolicyKind>(
  placement: Placement,
  kind: K,
  trace: Trace,
): readonly SurveyedPolicy<PolicyOf<K>>[] {
  const licensed = isLicensed(placement, kind, trace);
  const holders = enforceableConfigurations(placement, trace).filter(
    ({ read }) => policiesOfKind(read, kind).length > 0,
  );
  if (holders.length === 0) return [];
  if (kind === 'approval_policy') explainHolders(placement, holders, trace);
  const limit = policyLimit(kind, placement, trace);
  return holders.flatMap((holder) => surveyConfiguration(holder, { placement, kind, licensed, limit, trace }));
}

interface Survey<K extends PolicyKind> {
  readonly placement: Placement;
  readonly kind: K;
  readonly licensed: boolean;
  readonly limit: number;
  readonly trace: Trace;
}

function isLicensed({ instance, project }: Placement, kind: PolicyKind, trace: Trace): boolean {
  if (kind === 'pipeline_execution_policy') trace.consult('PEP-005', !instance.ultimate, project.fullPath);
  return instance.ultimate;
}

function explainHolders({ project }: Placement, holders: readonly GoverningConfiguration[], trace: Trace): void {
  trace.consult('MRAP-003', holders.length > 1, project.fullPath, `${holders.length} configurations`);
  for (const { from, delayed } of holders) {
    const because = delayed ? 'a push of less than ten minutes ago' : 'the last change acts';
    trace.consult('MRAP-015', delayed, `policy file of ${from}`, because);
  }
}

function surveyConfiguration<K extends PolicyKind>(
  holder: GoverningConfiguration,
  survey: Survey<K>,
): readonly SurveyedPolicy<PolicyOf<K>>[] {
  const { kind, limit, trace } = survey;
  const policies = policiesOfKind(holder.read, kind);
  const enabled = policies.filter((policy) => policy.enabled);
  const because = `${enabled.length} enabled, ${limit} allowed`;
  trace.consult('LIM-002', enabled.length > limit, `${kind} of ${holder.from}`, because);
  const counted = new Set(enabled.slice(0, limit));
  return policies.map((policy) => {
    const standing = standingOf(policy, { holder, survey, counted });
    explainStanding({ kind, standing, subject: subjectOf(policy, holder) }, trace);
    const { configuration, from, read } = holder;
    return { policy, index: policy.index, configuration, from, experiments: read.document.experiments, standing };
  });
}

function standingOf<K extends PolicyKind>(
  policy: PolicyOf<K>,
  { holder, survey, counted }: { holder: GoverningConfiguration; survey: Survey<K>; counted: ReadonlySet<PolicyOf<K>> },
): Standing {
  if (!survey.licensed) return 'unlicensed';
  if (!policy.enabled) return 'disabled';
  if (!counted.has(policy)) return 'beyond_limit';
  const { experiments } = holder.read.document;
  const judgement = { ...survey, experiments, subject: subjectOf(policy, holder) };
  return isInScope(policy.policy_scope, judgement) ? 'covering' : 'out_of_scope';
}

function subjectOf({ name }: { readonly name: string }, { from }: GoverningConfiguration): string {
  return `policy \`${name}\` of ${from}`;
}
