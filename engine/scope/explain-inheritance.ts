import type { Trace } from '../evidence/trace.ts';
import type { PolicyConfiguration } from '../world/policies.ts';
import type { Placement } from './placement.ts';

/** As much of a configuration that reaches a project as its explanation needs. */
interface Governing {
  readonly configuration: PolicyConfiguration;
  readonly from: string;
  readonly delayed: boolean;
}

/** Gives evidence of the rules about where the policies of a project come from, and since when they act. */
export function explainInheritance(placement: Placement, governing: readonly Governing[], trace: Trace): void {
  explainReach(placement, governing, trace);
  explainPolicyGroup(placement, governing, trace);
  explainPolicyProject(placement, governing, trace);
  for (const { from, delayed } of governing) {
    const because = delayed ? 'a push of less than ten minutes ago' : 'the last change acts';
    trace.consult('INH-010', delayed, `policy file of ${from}`, because);
  }
}

function explainReach({ project }: Placement, governing: readonly Governing[], trace: Trace): void {
  if (governing.length === 0) trace.consult('INH-001', false, project.fullPath, 'no link reaches it');
  for (const { configuration, from } of governing) {
    const inherited = configuration.projectId === null;
    trace.consult(
      'INH-001',
      inherited,
      `policies of ${from}`,
      inherited ? 'linked above' : 'linked to the project only',
    );
  }
}

function explainPolicyGroup(
  { policyGroup, project, instance }: Placement,
  governing: readonly Governing[],
  trace: Trace,
): void {
  if (instance.policyGroupId === null) return;
  const governs = governing.some(({ configuration }) => configuration.namespaceId === policyGroup?.id);
  const because = governs
    ? `${policyGroup?.fullPath} comes first`
    : `a ${instance.deployment} instance without its policies`;
  trace.consult('INH-012', governs, `policy group above ${project.fullPath}`, because);
}

function explainPolicyProject({ project }: Placement, governing: readonly Governing[], trace: Trace): void {
  if (governing.length === 0) return;
  const governsItself = governing.some(({ configuration }) => configuration.policyProjectId === project.id);
  const because = governsItself ? 'it holds policies that govern it' : 'it holds no policies that govern it';
  trace.consult('INH-009', governsItself, project.fullPath, because);
}
