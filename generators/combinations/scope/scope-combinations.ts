import type { PoliciesOutcome } from '#engine';
import { type Combinations, fillIn } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { modelOf, rowOf } from '../facet.ts';
import type { Constraint } from '../model.ts';
import { judgedScopes } from './judged-scope.ts';
import { scopeFacets } from './scope-facets.ts';

// A personal project lies in no group: neither a policy nor a scope can mean it by a group above.
const constraints: readonly Constraint[] = [
  implies(
    { project: ['personal'] },
    {
      link: ['project', 'policy group'],
      'groups included': ['none', 'another'],
      'groups excluded': ['none', 'another'],
    },
  ),
];

const names = { project: 'web', policy: 'Two leads' };

/** The scope of every policy that is looked at when the policies of a project are listed. */
export const scopeCombinations: Combinations = {
  policyType: 'scope',
  model: modelOf('scope', scopeFacets, constraints),
  rowsOf: (scene) => judgedScopes(scene).map((subject) => rowOf(scopeFacets, subject)),
  telling: {
    background: ['a group "acme"', 'a subgroup "shop" of "acme"', 'a group "partners"'],
    given: (row) =>
      fillIn(
        scopeFacets.flatMap(({ tell }) => tell(row)),
        { ...names, owner: owners[row.link ?? ''] ?? '' },
      ),
    when: () => 'the policies of "web" are listed',
    probe: 'no policy covers the project',
    answer: (outcome) => {
      if (outcome.kind !== 'policies') throw new RangeError(`combinations of scope: received ${outcome.kind}`);
      return [covers(outcome) ? 'the policy "Two leads" covers the project' : leftOut(outcome)];
    },
    title: (outcome) =>
      outcome.kind === 'policies' && covers(outcome) ? 'the policy covers the project' : 'the policy does not cover it',
  },
};

const owners: Readonly<Record<string, string>> = {
  project: 'web',
  'group above': 'shop',
  'root group': 'acme',
  'policy group': 'governance',
};

function covers({ covering }: PoliciesOutcome): boolean {
  return covering.some(({ name }) => name === names.policy);
}

const omissions = {
  invalid_file: 'in an invalid file',
  disabled: 'disabled',
  beyond_limit: 'beyond the limit of its file',
  out_of_scope: 'out of scope',
  beyond_pipeline_limit: 'beyond the limit per pipeline',
  unlicensed: 'not licensed',
} as const;

function leftOut({ leftOut }: PoliciesOutcome): string {
  const found = leftOut.find(({ name }) => name === names.policy);
  return `the policy "Two leads" does not cover the project: it is ${omissions[found?.reason ?? 'out_of_scope']}`;
}
