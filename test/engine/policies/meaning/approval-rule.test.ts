import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { license, ruled, scan } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'a field that belongs to another kind of rule',
    doubtful: ruled('{type: any_merge_request, commits: any, branches: [], scanners: [sast]}'),
    fine: ruled('{type: any_merge_request, commits: any, branches: []}'),
    expected: { code: 'useless-field', path: 'approval_policy[0].rules[0].scanners' },
  },
  {
    title: 'half of the other way of naming licenses',
    doubtful: ruled(license('licenses: {denied: [{name: GNU GPL}]}, license_types: [MIT]')),
    fine: ruled(license('licenses: {denied: [{name: GNU GPL}]}')),
    expected: { code: 'useless-field', path: 'approval_policy[0].rules[0].license_types' },
  },
  {
    title: 'a scanner that nobody knows',
    doubtful: ruled(scan('scanners: [sats]')),
    fine: ruled(scan('scanners: [sast]')),
    expected: { code: 'unknown-word', rule: 'MRAP-012', suggestion: 'sast' },
  },
  {
    title: 'a list of what people usually deny, given as the allowed ones',
    doubtful: ruled(license('match_on_inclusion_license: false, license_types: [GPL-3.0-only, AGPL-3.0-only]')),
    fine: ruled(license('match_on_inclusion_license: false, license_types: [MIT, GPL-3.0-only]')),
    expected: { code: 'allows-typical-denials', rule: 'MRAP-075' },
  },
  {
    title: 'an id where only names are compared',
    doubtful: ruled(license('licenses: {allowed: [{name: Apache License 2.0}, {name: MIT}]}')),
    fine: ruled(license('licenses: {allowed: [{name: Apache License 2.0}, {name: MIT License}]}')),
    expected: {
      code: 'license-id-as-name',
      rule: 'MRAP-076',
      path: 'approval_policy[0].rules[0].licenses.allowed[1].name',
    },
  },
  {
    title: 'a filter for exploited vulnerabilities that filters nothing',
    doubtful: ruled(scan('vulnerability_attributes: {known_exploited: false}')),
    fine: ruled(scan('vulnerability_attributes: {known_exploited: true}')),
    expected: { code: 'idle-filter', rule: 'MRAP-087' },
  },
  {
    title: 'a word on missing enrichment that nothing asks for',
    doubtful: ruled(scan('vulnerability_attributes: {enrichment_data_unavailable: {action: block}}')),
    fine: ruled(
      scan(
        'vulnerability_attributes: {enrichment_data_unavailable: {action: block}, epss_score: {operator: less_than, value: 1}}',
      ),
    ),
    expected: { code: 'idle-filter', rule: 'MRAP-087' },
  },
  {
    title: 'exceptions from all protected branches',
    doubtful: ruled(scan('branch_exceptions: [docs]')),
    fine: ruled(scan('branch_exceptions: [docs]').replace('branches: []', 'branch_type: protected')),
    expected: { code: 'idle-exceptions', rule: 'MRAP-036' },
  },
  {
    title: 'exceptions that leave no branch',
    doubtful: ruled(
      '{type: any_merge_request, commits: any, branches: [release/1, release/*], branch_exceptions: [release*]}',
    ),
    fine: ruled('{type: any_merge_request, commits: any, branches: [main, release/*], branch_exceptions: [release*]}'),
    expected: { code: 'no-branch-left', rule: 'MRAP-033' },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
