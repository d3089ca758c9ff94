import { shaOf } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

/** The head of the merge request after all that has happened in the scenario. */
export function theHead(world: PolicyWorld): string {
  const id = world.subject('merge request');
  const drafted = world.draft.rows('mergeRequests').find((row) => row.id === id)?.headSha;
  const heads = world.recorded.steps.flatMap((step) => {
    if (step.kind !== 'event') return [];
    if (step.event.kind === 'merge_request_opened') return [step.event.mergeRequest.headSha];
    return step.event.kind === 'push' ? (step.event.commits.at(-1)?.sha ?? []) : [];
  });
  return heads.at(-1) ?? drafted ?? anEarlierCommit;
}

/** A commit that is the head of no merge request. */
export const anEarlierCommit = shaOf(9000);
