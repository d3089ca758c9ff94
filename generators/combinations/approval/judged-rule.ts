import type { ApprovalPolicy, ApprovalPolicyRule, Row } from '#engine';
import { type LinkedPolicy, linkedPolicies, reaches, type Scene } from '../scene.ts';

/** A rule of an approval policy that was judged for a merge request. */
export interface JudgedRule extends LinkedPolicy<ApprovalPolicy>, Scene {
  readonly rule: ApprovalPolicyRule;
  readonly mergeRequest: Row<'mergeRequests'>;
}

/** The rules that had a say: what is disabled, bypassed, out of scope or about other branches exercises nothing. */
export function judgedRules(scene: Scene): readonly JudgedRule[] {
  const { world, question, evidence } = scene;
  if (question.kind !== 'merge_request') return [];
  const mergeRequest = world.mergeRequests.find(({ id }) => id === question.mergeRequestId);
  if (mergeRequest === undefined) return [];
  // MRAP-100 is looked at for every rule that is judged, and for no other.
  const judged = new Set(evidence.flatMap(({ rule, subject }) => (rule === 'MRAP-100' ? [subject] : [])));
  if (judged.size === 0) return [];
  return linkedPolicies(world, 'approval_policy')
    .filter((linked) => reaches(world, mergeRequest.projectId, linked))
    .flatMap(({ policy, configuration }) =>
      policy.rules.flatMap((rule, at) =>
        judged.has(`policy \`${policy.name}\`, rule ${at + 1}`)
          ? [{ ...scene, policy, configuration, rule, mergeRequest }]
          : [],
      ),
    );
}
