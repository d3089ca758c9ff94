import { type ApprovalPolicy, type Event, type Row, readPolicyDocument, type World } from '#engine';
import { activePeople, type EventStep, openMergeRequests } from './event-step.ts';

/** Somebody dismisses the warnings of a policy on a merge request. */
export const policyDismissed: EventStep<'policy_dismissed'> = (world) =>
  setAsides(world, ({ enforcement_type }) => enforcement_type === 'warn').map((about) => ({
    kind: 'policy_dismissed',
    ...about,
  }));

/** Somebody bypasses a policy that knows such a way. */
export const policyBypassed: EventStep<'policy_bypassed'> = (world) =>
  setAsides(world, ({ bypass_settings }) => bypass_settings !== undefined).map((about) => ({
    kind: 'policy_bypassed',
    ...about,
  }));

type SetAside = Omit<Extract<Event, { kind: 'policy_dismissed' }>, 'kind'>;

function setAsides(world: World, mayBe: (policy: ApprovalPolicy) => boolean): readonly SetAside[] {
  return openMergeRequests(world).flatMap((mergeRequest) =>
    world.policyConfigurations
      .filter((configuration) => governs(world, configuration, mergeRequest))
      .flatMap((configuration) =>
        policiesOf(world, configuration)
          .filter(mayBe)
          .flatMap(({ name }) =>
            activePeople(world).map(({ id: userId }) => ({
              mergeRequestId: mergeRequest.id,
              configurationId: configuration.id,
              policyName: name,
              userId,
              reason: 'Accepted for this release',
            })),
          ),
      ),
  );
}

function governs(
  { projects, namespaces }: World,
  { projectId, namespaceId }: Row<'policyConfigurations'>,
  mergeRequest: Row<'mergeRequests'>,
): boolean {
  if (namespaceId === null) return projectId === mergeRequest.projectId;
  const home = projects.find(({ id }) => id === mergeRequest.projectId)?.namespaceId;
  return namespaces.find(({ id }) => id === home)?.traversalIds.includes(namespaceId) === true;
}

function policiesOf(world: World, { policyProjectId }: Row<'policyConfigurations'>): readonly ApprovalPolicy[] {
  const file = world.policyFiles.find((row) => row.policyProjectId === policyProjectId);
  const { policies } = readPolicyDocument(file?.content ?? '');
  return policies.flatMap((policy) => (policy.kind === 'approval_policy' && policy.enabled ? [policy] : []));
}
