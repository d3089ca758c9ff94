import type { Question, World } from '#engine';
import { type Distortion, withRows } from './distorted-target.ts';
import { type Keys, withOutcome, without, withPolicies, withPolicyLists } from './policy-files.ts';

type WrongEngines = Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>>;

/** Mistakes about external status checks, and the law that must see each. */
export const wrongChecks: WrongEngines = {
  'branches are matched in three ways': {
    law: 'LAW-CHECK-1',
    wrong: {
      world: (world) =>
        withRows(world, 'instances', () => ({ flags: { external_status_checks_match_branches_by_glob: false } })),
    },
  },
  'the first answer stands': { law: 'LAW-CHECK-2', wrong: { world: withFirstAnswers } },
  'the newest check is the only one': {
    law: 'LAW-CHECK-3',
    wrong: { world: (world) => ({ ...world, externalStatusChecks: world.externalStatusChecks.slice(-1) }) },
  },
  'every project asks for passed checks': {
    law: 'LAW-CHECK-4',
    wrong: { world: (world) => withRows(world, 'projects', () => ({ onlyAllowMergeIfAllStatusChecksPassed: true })) },
  },
  'whoever reports is believed': {
    law: 'LAW-CHECK-5',
    wrong: {
      events: (event) => [event.kind === 'status_check_reported' ? { ...event, userId: 1 } : event],
    },
  },
  'a signature signs nothing': {
    law: 'LAW-CHECK-6',
    wrong: { verdict: (verdict) => withText(verdict, /("X-GitLab-Signature":")[0-9a-f]+/g, '$1aaaa') },
  },
  'two minutes are up after two minutes': {
    law: 'LAW-CHECK-7',
    wrong: {
      events: (event) => [event.kind === 'time_passes' ? { ...event, seconds: event.seconds + 1 } : event],
    },
  },
  'what passed can be retried': {
    law: 'LAW-CHECK-8',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'call', (outcome) => ({
          ...outcome,
          status: outcome.status === 422 ? 202 : outcome.status,
        })),
    },
  },
  'lists show whole URLs': {
    law: 'LAW-CHECK-9',
    wrong: { verdict: (verdict) => withText(verdict, /("external_url":"https[^"?]+)"/g, '$1?token=hidden"') },
  },
  'those above developers see nothing': {
    law: 'LAW-CHECK-10',
    wrong: {
      verdict: (verdict, question, world) =>
        levelOf(question, world) > 30
          ? withOutcome(verdict, 'call', (outcome) => ({ ...outcome, accepted: false, status: 403 }))
          : verdict,
    },
  },
  'what is pending again is no news': {
    law: 'LAW-CHECK-053',
    wrong: {
      events: (event) => (event.kind === 'status_check_reported' && event.status === 'pending' ? [] : [event]),
    },
  },
  'a pushed head times out': {
    law: 'LAW-CHECK-064',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'merge_request', (outcome) => ({
          ...outcome,
          statusChecks: outcome.statusChecks.map((check) => ({ ...check, status: 'failed' })),
        })),
    },
  },
};

/** Mistakes about branches that policies protect, and the law that must see each. */
export const wrongBranches: WrongEngines = {
  'the last policy of a file is the only one': {
    law: 'LAW-BRANCH-1',
    wrong: { world: (world) => withPolicyLists(world, 'approval_policy', (policies) => policies.slice(-1)) },
  },
  'a warning enforces': {
    law: 'LAW-BRANCH-2',
    wrong: {
      world: (world) => withPolicies(world, 'approval_policy', (policy) => without(policy, 'enforcement_type')),
    },
  },
  'whoever gives a reason is refused': {
    law: 'LAW-BRANCH-3',
    wrong: {
      verdict: (verdict, question) =>
        question.kind === 'push' && question.bypassReason !== undefined
          ? withOutcome(verdict, 'call', (outcome) => ({ ...outcome, accepted: false }))
          : verdict,
    },
  },
  'letting somebody past lets everybody past': {
    law: 'LAW-BRANCH-4',
    wrong: {
      verdict: (verdict, _, world) =>
        world.policyFiles.some(({ content }) => content.includes('bypass_settings'))
          ? withOutcome(verdict, 'call', (outcome) => ({ ...outcome, accepted: true }))
          : verdict,
    },
  },
  'force works': {
    law: 'LAW-BRANCH-5',
    wrong: {
      verdict: (verdict, question) =>
        question.kind === 'push' && question.force
          ? withOutcome(verdict, 'call', (outcome) => ({ ...outcome, accepted: true }))
          : verdict,
    },
  },
  'people who are let past may change branches': {
    law: 'LAW-BRANCH-6',
    wrong: { world: (world) => withPolicies(world, 'approval_policy', withoutBlocksForPeople) },
  },
};

function withFirstAnswers(world: World): World {
  const { statusCheckResponses: rows } = world;
  const firsts = rows.filter(
    (row, at) =>
      rows.findIndex((one) => one.externalStatusCheckId === row.externalStatusCheckId && one.sha === row.sha) === at,
  );
  return { ...world, statusCheckResponses: firsts };
}

function withText(
  verdict: Parameters<NonNullable<Distortion['verdict']>>[0],
  pattern: RegExp,
  replacement: string,
): typeof verdict {
  return withOutcome(verdict, 'call', (outcome) => ({
    ...outcome,
    body: JSON.parse(JSON.stringify(outcome.body).replaceAll(pattern, replacement)) as typeof outcome.body,
  }));
}

function levelOf(question: Question, world: World): number {
  const userId = question.kind === 'status_check_call' ? question.userId : null;
  return world.members.find((row) => row.userId === userId)?.accessLevel ?? 0;
}

function withoutBlocksForPeople({ approval_settings: settings, ...policy }: Keys): Keys {
  const people = JSON.stringify(policy.bypass_settings ?? {}).includes('users');
  return { ...policy, approval_settings: people ? { prevent_pushing_and_force_pushing: true } : settings };
}
