import type { Trace } from '../evidence/trace.ts';
import type { PolicyDocument, Problem } from '../policies/index.ts';
import type { PolicyConfiguration } from '../world/policies.ts';
import { contentInForce } from './content-in-force.ts';
import { explainInheritance } from './explain-inheritance.ts';
import type { Placement } from './placement.ts';
import { documentOf, profileOf, type ReadDocument } from './policy-documents.ts';

/** A configuration that reaches a project, with the policy file that it stands for. */
export interface GoverningConfiguration {
  readonly configuration: PolicyConfiguration;
  /** Full path of the group or project that it governs. */
  readonly from: string;
  /** The text of the policy file that is in force. */
  readonly content: string;
  readonly read: ReadDocument;
  /** A change of the file was pushed so recently that it does not act yet. */
  readonly delayed: boolean;
}

/** The configurations that reach a project: the instance's policy group, the root group and on down, the project. */
export function governingConfigurations(placement: Placement, trace: Trace): readonly GoverningConfiguration[] {
  const governing = [...ofGroups(placement), ...ofProject(placement)];
  explainInheritance(placement, governing, trace);
  return governing;
}

/** Those of them whose policy file is enforced; a file that the platform cannot accept is ignored as a whole. */
export function enforceableConfigurations(placement: Placement, trace: Trace): readonly GoverningConfiguration[] {
  return governingConfigurations(placement, trace).filter(({ read: { document }, from }) => {
    const because = document.enforceable ? 'valid' : (firstError(document)?.message ?? 'invalid');
    return !trace.consult('VAL-001', !document.enforceable, `policy file of ${from}`, because);
  });
}

function firstError({ problems }: PolicyDocument): Problem | undefined {
  return problems.find(({ severity, stage }) => severity === 'error' && stage === 'file');
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
  const { content, delayed } = contentInForce(file, instance.now);
  return { configuration, from, content, delayed, read: documentOf(content, profileOf(instance.version)) };
}
