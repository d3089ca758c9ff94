import type { Trace } from '../evidence/trace.ts';
import type { PolicyConfiguration } from '../world/policies.ts';
import type { Placement } from './placement.ts';
import { documentOf, profileOf, type ReadDocument } from './policy-documents.ts';

/** A configuration that reaches a project, with the policy file that it stands for. */
export interface GoverningConfiguration {
  readonly configuration: PolicyConfiguration;
  /** Full path of the group or project that it governs. */
  readonly from: string;
  readonly read: ReadDocument;
}

/** The configurations that reach a project: the instance's policy group, the root group and on down, the project. */
export function governingConfigurations(placement: Placement, trace: Trace): readonly GoverningConfiguration[] {
  const governing = [...ofGroups(placement), ...ofProject(placement)];
  explainReach(placement, governing, trace);
  explainPolicyGroup(placement, governing, trace);
  explainPolicyProject(placement, governing, trace);
  return governing;
}

/** Those of them whose policy file is enforced; a file that the platform cannot accept is ignored as a whole. */
export function enforceableConfigurations(placement: Placement, trace: Trace): readonly GoverningConfiguration[] {
  return governingConfigurations(placement, trace).filter(({ read: { document }, from }) => {
    const [problem] = document.problems.filter(({ severity, stage }) => severity === 'error' && stage === 'file');
    return !trace.consult('VAL-001', !document.enforceable, `policy file of ${from}`, problem?.message ?? 'valid');
  });
}

function ofGroups({ world, groups, policyGroup, instance }: Placement): readonly GoverningConfiguration[] {
  const below = groups.filter(({ id }) => id !== policyGroup?.id);
  const hierarchy = policyGroup === null ? groups : [policyGroup, ...below];
  return hierarchy.flatMap(({ id, fullPath }) =>
    world.policyConfigurations
      .filter(({ namespaceId }) => namespaceId === id)
      .map((configuration) => governing(configuration, fullPath, { world, instance })),
  );
}

function ofProject({ world, project, instance }: Placement): readonly GoverningConfiguration[] {
  return world.policyConfigurations
    .filter(({ projectId }) => projectId === project.id)
    .map((configuration) => governing(configuration, project.fullPath, { world, instance }));
}

function governing(
  configuration: PolicyConfiguration,
  from: string,
  { world, instance }: Pick<Placement, 'world' | 'instance'>,
): GoverningConfiguration {
  const file = world.policyFiles.find((row) => row.policyProjectId === configuration.policyProjectId);
  return { configuration, from, read: documentOf(file?.content ?? '', profileOf(instance.version)) };
}

function explainReach({ project }: Placement, governing: readonly GoverningConfiguration[], trace: Trace): void {
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
  governing: readonly GoverningConfiguration[],
  trace: Trace,
): void {
  if (instance.policyGroupId === null) return;
  const governs = governing.some(({ configuration }) => configuration.namespaceId === policyGroup?.id);
  const because = governs
    ? `${policyGroup?.fullPath} comes first`
    : `a ${instance.deployment} instance without its policies`;
  trace.consult('INH-012', governs, `policy group above ${project.fullPath}`, because);
}

function explainPolicyProject(
  { project }: Placement,
  governing: readonly GoverningConfiguration[],
  trace: Trace,
): void {
  if (governing.length === 0) return;
  const governsItself = governing.some(({ configuration }) => configuration.policyProjectId === project.id);
  const because = governsItself ? 'it holds policies that govern it' : 'it holds no policies that govern it';
  trace.consult('INH-009', governsItself, project.fullPath, because);
}
