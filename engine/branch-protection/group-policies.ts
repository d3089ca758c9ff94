import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy } from '../policies/index.ts';
import { contentInForce } from '../scope/content-in-force.ts';
import { withAncestors } from '../scope/index.ts';
import { documentOf, policiesOfKind, profileOf } from '../scope/policy-documents.ts';
import { policyLimit } from '../scope/policy-limit.ts';
import { instanceOf, type World } from '../world/world.ts';

/** The approval policies in force that are linked to a group, to a group above it, or to the whole instance. */
export function policiesOfGroup(world: World, groupId: number, trace: Trace): readonly ApprovalPolicy[] {
  const instance = instanceOf(world);
  if (!instance.ultimate) return [];
  const group = world.namespaces.find((row) => row.id === groupId);
  const groups = group === undefined ? [] : withAncestors(world, group);
  const governing = [
    ...groups.map(({ id }) => id),
    ...(instance.deployment === 'saas' ? [] : [instance.policyGroupId]),
  ];
  const limit = policyLimit('approval_policy', { groups, instance }, trace);
  return world.policyConfigurations
    .filter(({ namespaceId }) => namespaceId !== null && governing.includes(namespaceId))
    .flatMap(({ policyProjectId }) => policiesOfFile(world, { policyProjectId, limit }, trace));
}

function policiesOfFile(
  world: World,
  { policyProjectId, limit }: { readonly policyProjectId: number; readonly limit: number },
  trace: Trace,
): readonly ApprovalPolicy[] {
  const { now, version } = instanceOf(world);
  const file = world.policyFiles.find((row) => row.policyProjectId === policyProjectId);
  const { content, delayed } = contentInForce(file, now);
  const subject = `policy file of the policy project ${policyProjectId}`;
  trace.consult('MRAP-015', delayed, subject, delayed ? 'a push of less than ten minutes ago' : 'the last change acts');
  const read = documentOf(content, profileOf(version));
  if (!read.document.enforceable) return [];
  const enabled = policiesOfKind(read, 'approval_policy').filter((policy) => policy.enabled);
  trace.consult('MRAP-001', enabled.length > limit, subject, `${enabled.length} enabled, ${limit} allowed`);
  return enabled.slice(0, limit);
}
