import { beforeEach, describe, expect, test } from 'vitest';
import { decide, type PolicyFileOutcome, type Row } from '#engine';
import { buildGroup, buildMember, buildProject, buildUser, shareProject, WorldDraft } from '#fixtures';

let draft: WorldDraft;
let acme: Row<'namespaces'>;
let web: Row<'projects'>;

beforeEach(() => {
  draft = new WorldDraft();
  acme = buildGroup(draft, 'acme');
  web = buildProject(draft, 'web', { group: acme });
});

describe('members of a named group', () => {
  test('direct members count, without being members of the project', () => {
    const security = buildGroup(draft, 'security', { parent: acme });
    buildMember(draft, buildUser(draft, 'Zoe'), { role: 'developer', of: security });

    expect(eligible('group_approvers: [acme/security]')).toBe(1);
    expect(eligible(`group_approvers_ids: [${security.id}]`)).toBe(1);
  });

  test('members of the group above it do not count', () => {
    buildGroup(draft, 'security', { parent: acme });
    buildMember(draft, buildUser(draft, 'Zoe'), { role: 'developer', of: acme });

    expect(eligible('group_approvers: [acme/security]')).toBe(0);
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('another hierarchy, any group may approve: %s', (globalGroupApprovers, count) => {
    const globex = buildGroup(draft, 'globex');
    buildMember(draft, buildUser(draft, 'Zoe'), { role: 'developer', of: globex });
    draft.change('instances', 1, { globalGroupApprovers });

    expect(eligible('group_approvers: [globex]')).toBe(count);
  });
});

describe('members of the project', () => {
  test('a role that comes by a share counts', () => {
    const leads = buildGroup(draft, 'leads');
    buildMember(draft, buildUser(draft, 'Lea'), { role: 'maintainer', of: leads });
    shareProject(draft, web, { with: leads, as: 'maintainer' });

    expect(eligible('role_approvers: [maintainer]')).toBe(1);
  });

  test('a security manager is no reporter', () => {
    buildMember(draft, buildUser(draft, 'Sam'), { role: 'security manager', of: web });

    expect(eligible('role_approvers: [reporter]')).toBe(0);
  });

  test('a named user who is no member does not count', () => {
    buildUser(draft, 'Zoe');

    expect(eligible('user_approvers: [zoe]')).toBe(0);
  });
});

/** How many eligible people an action names, as the refusal of 100 approvals tells. */
function eligible(approvers: string): number {
  const content = `
approval_policy:
  - name: Leads
    enabled: true
    rules: [{ type: any_merge_request, branch_type: protected, commits: any }]
    actions: [{ type: require_approval, approvals_required: 100, ${approvers} }]
`;
  const verdict = decide(draft.world, { kind: 'policy_file', content, projectId: web.id });
  if (verdict.kind !== 'decided') throw new Error(`expected a decision: received ${verdict.kind}`);
  const { problems } = verdict.outcome as PolicyFileOutcome;
  const [refusal] = problems.filter(({ code }) => code === 'too-many-approvals');
  return Number(/and (\d+) eligible/.exec(refusal?.message ?? '')?.[1]);
}
