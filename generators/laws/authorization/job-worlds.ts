import fc from 'fast-check';
import { action } from '../../authorization/attempts.ts';
import type { AllowlistPlan, AuthorizationPlan, PlannedAttempts } from '../../authorization/authorization-plan.ts';
import { jobTokenPolicyNames } from '../../authorization/credentials.ts';
import { roleWords } from '../../authorization/people.ts';
import { visibilities } from '../../engine-words.ts';
import { barePlan, membership, plainProject } from './focused-attempts.ts';

/** The job runs in the first project (in the first group) and reaches for the second (in the second group). */
export const originProject = 0;
export const originGroup = 0;
export const targetProject = 1;

/** A running job of a member of both projects that reaches for another project. */
export function jobReaching(): fc.Arbitrary<PlannedAttempts> {
  return fc
    .record({
      role: fc.constantFrom(...roleWords),
      visibility: fc.constantFrom(...visibilities),
      inbound: fc.boolean().map((off) => !off),
      outbound: fc.boolean(),
      listedOutbound: fc.boolean(),
      pushAllowed: fc.boolean(),
      actions: fc.array(action(), { minLength: 1, maxLength: 4 }),
    })
    .map(({ role, actions, ...settings }) => ({
      plan: { ...reaching(settings), memberships: [membership(role, { kind: 'project', at: targetProject })] },
      attempts: actions.map((one) => ({
        credential: { kind: 'job_token', at: 0 },
        action: one,
        on: { kind: 'project', at: targetProject },
      })),
    }));
}

interface Settings {
  readonly visibility: (typeof visibilities)[number];
  readonly inbound: boolean;
  readonly outbound: boolean;
  readonly listedOutbound: boolean;
  readonly pushAllowed: boolean;
}

function reaching({ visibility, inbound, outbound, listedOutbound, pushAllowed }: Settings): AuthorizationPlan {
  const group = { organization: 0, visibility: 'public', shareWithGroupLock: false, parent: null } as const;
  const pushing = { jobTokenPushAllowed: pushAllowed, jobTokenCrossProjectPushAllowed: pushAllowed };
  const out = {
    ...entry({ kind: 'project', at: targetProject }),
    project: originProject,
    direction: 'outbound' as const,
  };
  return {
    ...barePlan,
    groups: [group, group],
    projects: [
      { ...plainProject, jobTokenOutboundEnabled: outbound },
      { ...plainProject, ...pushing, group: 1, visibility, jobTokenInboundEnabled: inbound },
    ],
    jobs: [{ project: originProject, user: 0, status: 'running', human: null, retriedByHuman: false }],
    allowlist: listedOutbound ? [out] : [],
  };
}

/** An inbound entry of the target with default permissions. */
export function entry(to: AllowlistPlan['to']): AllowlistPlan {
  return { project: targetProject, direction: 'inbound', to, defaultPermissions: true, policies: [] };
}

/** Some policies of an allowlist entry. */
export function policies(): fc.Arbitrary<readonly string[]> {
  return fc.subarray([...jobTokenPolicyNames]);
}

/** The plan with further entries. */
export function withEntries(plan: AuthorizationPlan, ...entries: readonly AllowlistPlan[]): AuthorizationPlan {
  return { ...plan, allowlist: [...plan.allowlist, ...entries] };
}
