import type { Trace } from '../evidence/trace.ts';
import { type Policy, readPolicyDocument } from '../policies/index.ts';
import type { World } from '../world/world.ts';
import type { EnforcedPolicy } from './enforced-policy.ts';

// FIRST VERSION, for callers to build on: every enabled policy of every configuration. The scope slice replaces the body.
/** The policies of one kind that cover a project: highest configuration first, file order within each. */
export function coveringPolicies<K extends Policy['kind']>(
  world: World,
  { projectId, kind }: { readonly projectId: number; readonly kind: K },
  _trace: Trace,
): readonly EnforcedPolicy<Extract<Policy, { kind: K }>>[] {
  const project = world.projects.find((row) => row.id === projectId);
  const own = world.namespaces.find((row) => row.id === project?.namespaceId);
  const containers = own?.traversalIds ?? [];
  const configurations = [
    ...containers.flatMap((id) => world.policyConfigurations.filter((row) => row.namespaceId === id)),
    ...world.policyConfigurations.filter((row) => row.projectId === projectId),
  ];
  return configurations.flatMap((configuration) => {
    const file = world.policyFiles.find((row) => row.policyProjectId === configuration.policyProjectId);
    const document = readPolicyDocument(file?.content ?? '');
    const from =
      world.namespaces.find((row) => row.id === configuration.namespaceId)?.fullPath ??
      world.projects.find((row) => row.id === configuration.projectId)?.fullPath ??
      '';
    if (!document.valid) return [];
    return document.policies
      .filter((policy): policy is Extract<Policy, { kind: K }> => policy.kind === kind && policy.enabled)
      .map((policy) => ({ policy, index: policy.index, configuration, from, experiments: document.experiments }));
  });
}
