import type { VulnerabilitiesOutcome, VulnerabilityOutcome } from '../protocol/outcome.ts';
import type { VulnerabilitiesQuestion } from '../protocol/question.ts';
import { type Vulnerability, type VulnerabilityState, vulnerabilityStates } from '../world/pipelines.ts';
import type { World } from '../world/world.ts';

/** What has become of the vulnerabilities of a project. */
export function answerVulnerabilities(world: World, { projectId }: VulnerabilitiesQuestion): VulnerabilitiesOutcome {
  const own = world.vulnerabilities.filter((row) => row.projectId === projectId);
  return {
    kind: 'vulnerabilities',
    vulnerabilities: own.map((vulnerability) => describe(world, vulnerability)),
    counts: Object.fromEntries(
      vulnerabilityStates.map((state) => [state, own.filter((row) => row.state === state).length]),
    ) as Record<VulnerabilityState, number>,
  };
}

function describe(world: World, vulnerability: Vulnerability): VulnerabilityOutcome {
  const { uuid, name, state, severity, autoResolved, dismissalReason, noLongerDetected, resolvedById } = vulnerability;
  return {
    ...{ uuid, name, state, severity, autoResolved, dismissalReason, noLongerDetected },
    resolvedBy: resolvedById === null ? null : usernameOf(world, resolvedById),
    transitions: world.vulnerabilityTransitions
      .filter((row) => row.vulnerabilityId === vulnerability.id)
      .map((row) => ({ from: row.fromState, to: row.toState, ...originOf(world, row) })),
    severityOverrides: world.severityOverrides
      .filter((row) => row.vulnerabilityId === vulnerability.id)
      .map((row) => ({ from: row.fromSeverity, to: row.toSeverity, ...originOf(world, row) })),
  };
}

function originOf(
  world: World,
  { policyName, authorId }: { readonly policyName: string; readonly authorId: number },
): { readonly policy: string; readonly by: string } {
  return { policy: policyName, by: usernameOf(world, authorId) };
}

function usernameOf(world: World, userId: number): string {
  return world.users.find((row) => row.id === userId)?.username ?? '';
}
