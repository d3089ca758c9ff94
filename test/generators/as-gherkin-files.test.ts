import { expect, test } from 'vitest';
import { decide } from '#engine';
import { WorldDraft } from '#fixtures';
import { asGherkin } from '#laws';
import { assay, folderWith } from '../cli/assay.ts';

const valid = `approval_policy:
  - name: Security
    enabled: true
    rules:
      - type: any_merge_request
        branch_type: protected
        commits: any
    actions:
      - type: require_approval
        approvals_required: 1
        role_approvers: [maintainer]
`;

test('a policy file that is checked is told with its text, and decided alike when it is run', async () => {
  const { world } = new WorldDraft();
  const told = [valid, valid.replace('any_merge_request', 'some_merge_request')].map((content) => {
    const question = { kind: 'policy_file', content } as const;
    const asked = [{ world, question, verdict: decide(world, question) }];
    return asGherkin({ law: { id: 'LAW-TARGET-01', title: 'files', policyType: 'approval' }, because: '', asked });
  });
  const folder = folderWith(Object.fromEntries(told.map((text, at) => [`features/file-${at}.feature`, text])));

  const ended = await assay(['run', 'features', '--allure', 'none', '--out', 'out'], { cwd: folder });

  expect(told[0]).toContain('Then the file is valid');
  expect(told[1]).toContain('And the file has the problem "unknown-word" at "approval_policy[0].rules[0].type"');
  expect(ended.stdout).toContain('All 2 scenarios passed.');
});
