import { test } from 'vitest';
import { policyOf } from '../policy-of.ts';
import { expectFault, type Fault } from './fault.ts';

const faults: readonly Fault[] = [
  [
    'the dead key of approval policies',
    'scan_result_policy: []',
    {
      code: 'retired-key',
      line: 1,
      column: 1,
      message:
        'policy file: scan_result_policy: `scan_result_policy` is no longer read, write `approval_policy` instead',
    },
  ],
  [
    'a file without policies',
    'experiments: {}',
    { rule: 'VAL-001', code: 'missing-choice', line: 1, column: 1, path: '' },
  ],
  [
    'a key that only the older format knows',
    'approval_policy: []\nci_component_publishing_policy: []',
    { rule: 'CCP-002', code: 'retired-key', line: 2, column: 1 },
  ],
  [
    'a policy without a name',
    'approval_policy:\n  - {enabled: true, rules: [], approval_settings: {}}',
    { rule: 'MRAP-005', message: 'approval_policy[0]: `name` is missing', line: 2, column: 5 },
  ],
  [
    'an empty name',
    policyOf('approval_policy', 'rules: []').replace('name: p', "name: ''"),
    { rule: 'VAL-001', code: 'too-short' },
  ],
  [
    'a policy list that is an object',
    'approval_policy: {}',
    { message: 'policy file: approval_policy: found an object, expected a list' },
  ],
  ['a list at the top', '- name: p', { message: 'policy file: found a list, expected an object', line: 1, column: 1 }],
  [
    'an experiment with capitals',
    'approval_policy: []\nexperiments:\n  Shiny: {enabled: true}',
    { code: 'malformed-key', line: 3, column: 3 },
  ],
];

test.each(faults)('%s is placed at its line and column, with what was expected', expectFault);
