import { expect, test } from 'vitest';
import { policyVariables } from '../../../../engine/pipelines/variables/policy-variables.ts';

const user = {
  dotenv: { D: 'dotenv' },
  groups: { A: 'group', B: 'group' },
  project: { B: 'project' },
  run: { C: 'run' },
};
const written = { A: 'policy', C: 'policy', D: 'policy', OWN: 'policy' };

test.each([
  ['no block', undefined, { ...written, B: 'project' }],
  ['all let in', { allowed: true }, { A: 'group', B: 'project', C: 'run', D: 'dotenv', OWN: 'policy' }],
  ['none let in', { allowed: false }, written],
  [
    'all but A',
    { allowed: true, exceptions: ['A'] },
    { A: 'policy', B: 'project', C: 'run', D: 'dotenv', OWN: 'policy' },
  ],
  ['none but C', { allowed: false, exceptions: ['C'] }, { ...written, C: 'run' }],
  ['none but dotenv', { allowed: false, dotenv: 'allow_override' }, { ...written, D: 'dotenv' }],
] as const)('with %s the job sees %j', (_, override, seen) => {
  expect(policyVariables(written, { user, override })).toEqual(seen);
});
