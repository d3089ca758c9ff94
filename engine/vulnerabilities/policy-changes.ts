import type { Trace } from '../evidence/trace.ts';
import type {
  VulnerabilityManagementAction,
  VulnerabilityManagementPolicy,
} from '../policies/types/vulnerability-management-policy.ts';
import { coveringPolicies } from '../scope/index.ts';
import { type Change, insert, nextId, update } from '../world/change.ts';
import { instanceOf, type World } from '../world/world.ts';
import type { ActionContext } from './action.ts';
import { type NewSeverity, newSeverities } from './new-severities.ts';
import { dismissals, type NewState, resolutions } from './new-states.ts';
import type { Reported } from './reported.ts';

interface Occasion {
  readonly projectId: number;
  readonly reported: Reported;
}

/** What the vulnerability management policies of a project change after a pipeline has reported. */
export function policyChanges(world: World, occasion: Occasion, trace: Trace): readonly Change[] {
  const { projectId } = occasion;
  const project = `project \`${world.projects.find((row) => row.id === projectId)?.path ?? ''}\``;
  if (trace.consult('VMP-013', !instanceOf(world).ultimate, project, 'license')) return [];
  const covering = coveringPolicies(world, { projectId, kind: 'vulnerability_management_policy' }, trace);
  if (covering.length === 0) return [];
  const botId = botOf(world, projectId);
  if (trace.consult('VMP-012', botId === undefined, project, 'no bot that may change states') || botId === undefined)
    return [];
  return changesInNameOf({ world, botId }, { ...occasion, policies: covering.map(({ policy }) => policy) }, trace);
}

function changesInNameOf(
  context: ActionContext,
  { projectId, reported, policies }: Occasion & { readonly policies: readonly VulnerabilityManagementPolicy[] },
  trace: Trace,
): readonly Change[] {
  const own = context.world.vulnerabilities.filter((row) => row.projectId === projectId);
  const missing = own.filter((row) => row.noLongerDetected && reported.scanTypes.has(row.reportType));
  const found = own.filter((row) => reported.findings.has(row.uuid));
  const states = [
    ...resolutions(context, { policies: withAction(policies, 'auto_resolve'), candidates: missing }, trace),
    ...dismissals(context, { policies: withAction(policies, 'auto_dismiss'), candidates: found }, trace),
  ];
  const severities = newSeverities({ policies: withAction(policies, 'severity_override'), candidates: found }, trace);
  return [...changesOfStates(context, states), ...changesOfSeverities(context, severities)];
}

function withAction(
  policies: readonly VulnerabilityManagementPolicy[],
  type: VulnerabilityManagementAction['type'],
): readonly VulnerabilityManagementPolicy[] {
  return policies.filter((policy) => policy.actions.some((action) => action.type === type));
}

/** The policy bot of the project, if it is there and can act. */
function botOf(world: World, projectId: number): number | undefined {
  const members = world.members.filter((row) => row.projectId === projectId && row.state === 'active');
  const memberIds = new Set(members.map((row) => row.userId));
  return world.users.find(
    ({ id, type, state }) => type === 'security_policy_bot' && state === 'active' && memberIds.has(id),
  )?.id;
}

function changesOfStates({ world, botId }: ActionContext, states: readonly NewState[]): readonly Change[] {
  const first = nextId(world, 'vulnerabilityTransitions');
  return states.flatMap(({ vulnerability, policy, set }, index) => [
    update('vulnerabilities', vulnerability.id, set),
    insert('vulnerabilityTransitions', {
      id: first + index,
      vulnerabilityId: vulnerability.id,
      fromState: vulnerability.state,
      toState: set.state,
      authorId: botId,
      policyName: policy.name,
      createdAt: instanceOf(world).now,
    }),
  ]);
}

function changesOfSeverities({ world, botId }: ActionContext, severities: readonly NewSeverity[]): readonly Change[] {
  const first = nextId(world, 'severityOverrides');
  return severities.flatMap(({ vulnerability, policy, severity }, index) => [
    update('vulnerabilities', vulnerability.id, { severity }),
    insert('severityOverrides', {
      id: first + index,
      vulnerabilityId: vulnerability.id,
      fromSeverity: vulnerability.severity,
      toSeverity: severity,
      authorId: botId,
      policyName: policy.name,
      createdAt: instanceOf(world).now,
    }),
  ]);
}
