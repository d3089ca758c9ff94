import { decide, type Expectation, type Question } from '#engine';
import {
  anyMergeRequestRule,
  buildApprovalPolicy,
  buildMember,
  buildMergeRequest,
  buildProject,
  buildUser,
  enforcePolicy,
  WorldDraft,
} from '#fixtures';
import type { Case } from '#reports';
import { buildCase } from '../build-case.ts';

/** A merge request under the policy "Four eyes", with the expectations of one question about it. */
export function fourEyes(expectations: readonly Expectation[], overrides: FourEyesOptions = {}): Case {
  const { line = 1, name = 'Four eyes', asks = 'merge_request', ...rest } = overrides;
  const draft = new WorldDraft();
  const project = buildProject(draft, 'payments');
  const policy = buildApprovalPolicy(name, { rules: [anyMergeRequestRule()] });
  enforcePolicy(draft, { projectId: project.id }, { key: 'approval_policy', policy });
  const ana = buildUser(draft, 'Ana');
  buildMember(draft, ana, { role: 'developer', of: project });
  const { id } = buildMergeRequest(draft, { author: ana, project });
  const question = questions(id, ana.id, project.id)[asks];
  const verdict = decide(draft.world, question);
  const steps = [{ kind: 'question', question, expectations, verdict, mismatches: [] }] as const;
  return buildCase({ world: draft.world, steps, origin: { line }, ...rest });
}

export interface FourEyesOptions extends Partial<Pick<Case, 'status' | 'policyTypes'>> {
  readonly line?: number;
  readonly name?: string;
  readonly asks?: 'merge_request' | 'access';
}

function questions(
  mergeRequestId: number,
  userId: number,
  id: number,
): Readonly<Record<'merge_request' | 'access', Question>> {
  return {
    merge_request: { kind: 'merge_request', mergeRequestId },
    access: {
      kind: 'access',
      credential: { kind: 'session', userId },
      action: { via: 'ability', permission: 'push_code' },
      resource: { kind: 'project', id },
    },
  };
}

export const needsOneApproval: Expectation = { at: 'approvalsLeft', is: 'equal', value: 1 };
export const isAnswered: Expectation = { at: 'kind', is: 'equal', value: 'merge_request' };
export const isAllowed: Expectation = { at: 'allowed', is: 'equal', value: true };
