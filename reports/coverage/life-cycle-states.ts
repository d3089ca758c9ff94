import type { LifeCycleName } from '#catalogue';
import {
  type AccessToken,
  contentInForce,
  documentOf,
  instanceOf,
  isReached,
  type MergeRequest,
  outcomeOf,
  type PolicyFile,
  profileOf,
  type World,
} from '#engine';
import { readYaml } from './read-yaml.ts';

/** The state of each thing of a life cycle in a world, by a name of the thing that lasts. */
export type StateReader = (world: World) => ReadonlyMap<string, string>;

/** How the states of each life cycle are read from a world. */
export const stateReaders: Readonly<Record<LifeCycleName, StateReader>> = {
  'merge-request': (world) => new Map(world.mergeRequests.map((row) => [String(row.id), approvalState(world, row)])),
  pipeline: ({ pipelines }) => new Map(pipelines.map(({ id, status }) => [String(id), status])),
  vulnerability: ({ vulnerabilities }) => new Map(vulnerabilities.map(({ id, state }) => [String(id), state])),
  detection: ({ vulnerabilities }) =>
    new Map(
      vulnerabilities.map(({ id, noLongerDetected }) => [
        String(id),
        noLongerDetected ? 'no longer reported' : 'reported',
      ]),
    ),
  'status-check': checkStates,
  'access-token': (world) => new Map(world.accessTokens.map((row) => [String(row.id), tokenState(world, row)])),
  policy: policyStates,
  'policy-change': (world) =>
    new Map(linkedFiles(world).map((file) => [String(file.id), isWaiting(world, file) ? 'waiting' : 'in force'])),
};

function approvalState(world: World, { id, state }: MergeRequest): string {
  if (state !== 'opened') return state;
  const outcome = outcomeOf(world, { kind: 'merge_request', mergeRequestId: id });
  if (outcome?.kind !== 'merge_request') return 'unknown';
  if (outcome.approvalsRequired === 0) return 'none required';
  return outcome.approvalsLeft > 0 ? 'approvals missing' : 'approved';
}

/** Of open merge requests, at their head; what nobody has answered yet is pending. */
function checkStates(world: World): ReadonlyMap<string, string> {
  const open = world.mergeRequests.filter(({ state }) => state === 'opened');
  const pairs = open.flatMap((mergeRequest) =>
    world.externalStatusChecks
      .filter(({ projectId }) => projectId === mergeRequest.projectId)
      .map((check) => ({ check, mergeRequest })),
  );
  return new Map(
    pairs.map(({ check, mergeRequest }) => {
      const answers = world.statusCheckResponses
        .filter((row) => row.externalStatusCheckId === check.id && row.mergeRequestId === mergeRequest.id)
        .filter(({ sha }) => sha === mergeRequest.headSha)
        .toSorted((a, b) => b.id - a.id);
      return [`${mergeRequest.id} ${check.id}`, answers[0]?.status ?? 'pending'];
    }),
  );
}

function tokenState({ instances, accessTokens }: World, { id, revoked, expiresAt }: AccessToken): string {
  const now = instances[0]?.now;
  if (revoked) return accessTokens.some(({ previousTokenId }) => previousTokenId === id) ? 'rotated' : 'revoked';
  return now !== undefined && isReached(expiresAt, now) ? 'expired' : 'active';
}

function policyStates(world: World): ReadonlyMap<string, string> {
  return new Map(linkedFiles(world).flatMap((file) => statesInFile(world, file)));
}

function statesInFile(world: World, file: PolicyFile): readonly (readonly [string, string])[] {
  const { now, version } = instanceOf(world);
  const { content } = contentInForce(file, now);
  const { document } = documentOf(content, profileOf(version));
  if (!document.enforceable) {
    return namesIn(readYaml(content)).map((name) => [`${file.policyProjectId} ${name}`, 'ignored']);
  }
  return document.policies.map(({ kind, name, enabled }) => [
    `${file.policyProjectId} ${kind} ${name}`,
    enabled ? 'enabled' : 'disabled',
  ]);
}

/** Kinds and names in a file that the platform ignores, as far as they can be read. */
function namesIn(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([kind, policies]) =>
    (Array.isArray(policies) ? policies : []).flatMap((policy: unknown) => {
      const named = typeof policy === 'object' && policy !== null && 'name' in policy;
      return named ? [`${kind} ${String(policy.name)}`] : [];
    }),
  );
}

function isWaiting(world: World, file: PolicyFile): boolean {
  return contentInForce(file, instanceOf(world).now).delayed;
}

function linkedFiles({ policyFiles, policyConfigurations }: World): readonly PolicyFile[] {
  const linked = new Set(policyConfigurations.map(({ policyProjectId }) => policyProjectId));
  return policyFiles.filter(({ policyProjectId }) => linked.has(policyProjectId));
}
