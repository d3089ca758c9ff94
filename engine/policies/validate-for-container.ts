import { checkApprovers } from './container/approvers.ts';
import { checkBranches } from './container/branches.ts';
import { checkFrameworks } from './container/frameworks.ts';
import type { PolicyContainer } from './container/policy-container.ts';
import type { Problem } from './problem.ts';
import type { PolicyDocument } from './read-policy-document.ts';
import { toProblem } from './to-problem.ts';
import type { Policy } from './types/policy.ts';

/**
 * What the editor refuses because of the project or group that the file is linked to. A disabled policy is not
 * checked, and none of it keeps a file that was pushed by hand from acting.
 */
export function validateForContainer(document: PolicyDocument, container: PolicyContainer): readonly Problem[] {
  return document.policies
    .filter(({ enabled }) => enabled)
    .flatMap((policy) => {
      const findings = [
        ...checkBranches(policy, container),
        ...checkFrameworks(policy, container),
        ...checkApprovers(policy, container),
      ];
      return findings.map((finding) => toProblem(finding, contentAround(policy), document.locate));
    });
}

/** As much of the file as a message needs to name the policy. */
function contentAround(policy: Policy): Readonly<Record<string, unknown>> {
  const policies: Policy[] = [];
  policies[policy.index] = policy;
  return { [policy.kind]: policies };
}
