import type { Trace } from '../evidence/trace.ts';
import type {
  SeverityOverrideAction,
  VulnerabilityManagementPolicy,
} from '../policies/types/vulnerability-management-policy.ts';
import type { Severity } from '../world/pipelines.ts';
import type { ActionWork, Decision } from './action.ts';
import { withinBudget } from './budget.ts';
import { matchesPolicy } from './matching-rules.ts';

const scale: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

/** A new severity of a vulnerability, and the policy that wants it. */
export interface NewSeverity extends Decision {
  readonly severity: Severity;
}

/** Gives vulnerabilities that the pipeline found the severity that a policy wants. */
export function newSeverities({ policies, candidates }: ActionWork, trace: Trace): readonly NewSeverity[] {
  if (policies.length === 0) return [];
  const wanted = candidates.flatMap((vulnerability) => {
    const matching = policies.filter((policy) => matchesPolicy(policy, vulnerability, trace));
    return (
      chosen(
        matching.flatMap((policy) => resultsOf({ policy, vulnerability }, trace)),
        trace,
      ) ?? []
    );
  });
  return withinBudget(wanted, 'severity_override', trace);
}

function chosen(results: readonly NewSeverity[], trace: Trace): NewSeverity | undefined {
  const [highest, ...others] = results.toSorted(
    (one, other) => scale.indexOf(other.severity) - scale.indexOf(one.severity),
  );
  if (highest === undefined) return undefined;
  const { name, severity, severityOverridden } = highest.vulnerability;
  const subject = `vulnerability \`${name}\``;
  if (trace.consult('VMP-009', severityOverridden, subject, 'a person set the severity')) return undefined;
  trace.consult(
    'VMP-010',
    others.length > 0,
    subject,
    `results ${results.map((result) => result.severity).join(', ')}`,
  );
  const because = `${severity} to ${highest.severity}`;
  return trace.consult('VMP-008', highest.severity !== severity, subject, because) ? highest : undefined;
}

function resultsOf({ policy, vulnerability }: Decision, trace: Trace): readonly NewSeverity[] {
  const severity = severityAfter(policy, vulnerability.severity);
  if (severity !== undefined) return [{ policy, vulnerability, severity }];
  trace.consult(
    'VMP-008',
    false,
    `vulnerability \`${vulnerability.name}\``,
    `${vulnerability.severity} has no place on the scale`,
  );
  return [];
}

/** The severity after the action of a policy; nothing where `unknown` would have to move on the scale. */
function severityAfter(policy: VulnerabilityManagementPolicy, current: Severity): Severity | undefined {
  const action = policy.actions.find((one): one is SeverityOverrideAction => one.type === 'severity_override');
  if (action?.severity_override_operation === 'set') return action.severity_override_value;
  const place = scale.indexOf(current);
  if (place === -1) return undefined;
  return scale[place + (action?.severity_override_operation === 'increase' ? 1 : -1)] ?? current;
}
