import { describe, expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import type { Question } from '#engine';
import {
  buildGroup,
  buildMergeRequest,
  buildProject,
  buildUser,
  enforcePolicy,
  type PolicyKey,
  smallestPolicy,
  WorldDraft,
} from '#fixtures';
import { type Case, coverageOf } from '#reports';
import { buildDecidedCase } from './decided.ts';

const all: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));

function covers(one: Case, id: string): boolean {
  const item = coverageOf([one], all).items.find((known) => known.id === id);
  if (item === undefined) throw new RangeError(`item ${id}: there is none`);
  return item.coveredBy.length > 0;
}

/** A project under one policy, and what is asked about it. */
function governed(key: PolicyKey, policy: object, ask: (ids: { project: number; mergeRequest: number }) => Question) {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'web', { group });
  enforcePolicy(draft, { namespaceId: group.id }, { key, policy: { ...smallestPolicy(key, 'Leads'), ...policy } });
  const mergeRequest = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
  return buildDecidedCase(draft.world, { ask: ask({ project: project.id, mergeRequest: mergeRequest.id }) });
}

const evaluated = ({ mergeRequest }: { mergeRequest: number }): Question => ({
  kind: 'merge_request',
  mergeRequestId: mergeRequest,
});
const listed = ({ project }: { project: number }): Question => ({ kind: 'policies', projectId: project });

describe('fields and values of policies in force', () => {
  test('a policy that had a say covers its fields and values', () => {
    const one = governed('approval_policy', {}, evaluated);

    expect(covers(one, 'field:approval_policy[].rules[].commits')).toBe(true);
    expect(covers(one, 'value:approval_policy[].rules[].type:any_merge_request')).toBe(true);
    expect(covers(one, 'value:approval_policy[].enabled:true')).toBe(true);
    expect(covers(one, 'value:approval_policy[].enabled:false')).toBe(false);
    expect(covers(one, 'value:approval_policy[].rules[].type:scan_finding')).toBe(false);
    expect(covers(one, 'field:approval_policy[].fallback_behavior')).toBe(false);
  });

  test('a question that such policies do not decide covers nothing of them', () => {
    const one = governed('scan_execution_policy', {}, evaluated);

    expect(covers(one, 'field:scan_execution_policy[].rules')).toBe(false);
  });

  test('a list of policies looks at names, switches and scopes only', () => {
    const one = governed('approval_policy', { policy_scope: { match_mode: 'any' } }, listed);

    expect(covers(one, 'field:approval_policy[].name')).toBe(true);
    expect(covers(one, 'value:policy_scope.match_mode:any')).toBe(true);
    expect(covers(one, 'field:approval_policy[].rules')).toBe(false);
  });

  test('a disabled policy shows its switch and nothing else', () => {
    const one = governed('approval_policy', { enabled: false }, evaluated);

    expect(covers(one, 'value:approval_policy[].enabled:false')).toBe(true);
    expect(covers(one, 'field:approval_policy[].rules')).toBe(false);
  });

  test('a policy that leaves the project out shows its scope and none of its rules', () => {
    const scope = { projects: { including: [{ id: 4711 }] } };
    const one = governed('approval_policy', { policy_scope: scope }, evaluated);

    expect(covers(one, 'field:policy_scope.projects.including[].id')).toBe(true);
    expect(covers(one, 'field:approval_policy[].rules')).toBe(false);
  });

  test('a policy that an event writes covers from then on', () => {
    const draft = new WorldDraft();
    const project = buildProject(draft, 'web', { group: buildGroup(draft, 'acme') });
    const key = 'approval_policy';
    const governor = enforcePolicy(draft, { projectId: project.id }, { key, policy: smallestPolicy(key, 'Leads') });
    const content = draft.rows('policyFiles')[0]?.content.replace('enabled: true', 'enabled: false') ?? '';
    const one = buildDecidedCase(
      draft.world,
      {
        kind: 'policy_file_changed',
        policyProjectId: governor.policyProjectId,
        content,
        committedVia: 'merge_request',
      },
      { ask: { kind: 'policies', projectId: project.id } },
    );

    expect(covers(one, 'value:approval_policy[].enabled:false')).toBe(true);
    expect(covers(one, 'value:approval_policy[].enabled:true')).toBe(false);
  });
});

describe('a question about a group', () => {
  /** A group under approval policies of those names, and what is asked about its branches. */
  function unprotecting(names: readonly string[], overrides: object = {}): Case {
    const draft = new WorldDraft();
    const group = buildGroup(draft, 'acme');
    const key = 'approval_policy';
    for (const name of names) {
      const policy = { ...smallestPolicy(key, name), ...overrides, description: name };
      enforcePolicy(draft, { namespaceId: group.id }, { key, policy });
    }
    const credential = { kind: 'session', userId: buildUser(draft, 'Ana').id } as const;
    const question = { kind: 'branch_change', operation: 'unprotect', branch: 'main', credential } as const;
    return buildDecidedCase(draft.world, { ask: { ...question, namespaceId: group.id } });
  }
  const fieldOf = (one: Case) => covers(one, 'field:approval_policy[].rules');
  /** The same answer, as if the policy file had one more policy. */
  function withPolicy(one: Case, policy: string): Case {
    const policyFiles = (one.world.policyFiles ?? []).map((file) => ({ ...file, content: file.content + policy }));
    return { ...one, world: { ...one.world, policyFiles } };
  }

  test('is decided by the policies of the group', () => {
    expect(fieldOf(unprotecting(['Leads']))).toBe(true);
    expect(fieldOf(unprotecting(['Leads'], { enabled: false }))).toBe(false);
  });

  test('is not decided by a file that the platform ignores', () => {
    const one = unprotecting(['Leads']);
    const broken = '  - { name: Broken, enabled: true, rules: 7, actions: [] }\n';

    expect(fieldOf(withPolicy(one, broken))).toBe(false);
  });

  test('is not decided by a policy beyond the limit', () => {
    const six = `  - name: six
    enabled: true
    fallback_behavior: { fail: open }
    rules: [{ type: any_merge_request, branch_type: protected, commits: any }]
    actions: [{ type: require_approval, approvals_required: 1, role_approvers: [maintainer] }]\n`;
    const beyond = withPolicy(unprotecting(['1', '2', '3', '4', '5']), six);

    expect(fieldOf(beyond)).toBe(true);
    expect(covers(beyond, 'field:approval_policy[].fallback_behavior')).toBe(false);
  });
});

describe('limits', () => {
  const asked = (approvals: number): Case => {
    const policy = `name: Leads
    enabled: true
    rules: [{ type: any_merge_request, branch_type: protected, commits: any }]
    actions: [{ type: require_approval, approvals_required: ${approvals}, role_approvers: [maintainer] }]`;
    const content = `approval_policy:\n  - ${policy}\n`;
    return buildDecidedCase(new WorldDraft().world, { ask: { kind: 'policy_file', content } });
  };
  const limit = 'limit:approval_policy[].actions[].approvals_required';

  test.each([
    { approvals: 0, part: 'min' },
    { approvals: 100, part: 'max' },
    { approvals: -1, part: 'min - 1' },
    { approvals: 101, part: 'max + 1' },
  ])('$approvals stands at $part and nowhere else', ({ approvals, part }) => {
    const parts = ['min', 'max', 'min - 1', 'max + 1'];

    expect(parts.filter((known) => covers(asked(approvals), `${limit}:${known}`))).toEqual([part]);
  });

  test('a value further out or further in covers no side', () => {
    expect(covers(asked(102), `${limit}:max + 1`)).toBe(false);
    expect(covers(asked(99), `${limit}:max`)).toBe(false);
  });

  test('a file that is only checked covers no field and no value', () => {
    expect(covers(asked(1), 'field:approval_policy[].rules')).toBe(false);
  });

  test('a policy in force shows the limits that it stands at', () => {
    const one = governed('approval_policy', {}, evaluated);

    expect(covers(one, 'limit:approval_policy[].actions[].role_approvers:minItems')).toBe(true);
  });

  test('what only the documentation limits can be met, and what is beyond it is never refused', () => {
    const { items } = coverageOf([], all);
    const path = 'approval_policy[].policy_tuning.security_report_time_window';
    const reasonOf = (part: string) => items.find(({ id }) => id === `limit:${path}:${part}`)?.outOfReach;

    expect(reasonOf('max')).toBeNull();
    expect(reasonOf('max + 1')).toContain('only the documentation states this limit');
  });
});

test('policies that no question decides are out of reach, with the reason', () => {
  const { items } = coverageOf([], all);
  const reasonOf = (path: string) => items.find(({ id }) => id === `field:${path}`)?.outOfReach;

  expect(reasonOf('dependency_firewall_policy[].rules')).toContain('no question asks');
  expect(reasonOf('approval_policy[].rules')).toBeNull();
});

test('a field weighs as much as the gravest rule that quotes it', () => {
  const { items } = coverageOf([], all);
  const severityOf = (path: string) => items.find(({ id }) => id === `field:${path}`)?.severity;

  expect(severityOf('approval_policy[].rules[].vulnerabilities_allowed')).toBe('critical');
  expect(severityOf('approval_policy[].description')).toBe('low');
  expect(severityOf('approval_policy[].rules[].type')).toBe('medium');
});
