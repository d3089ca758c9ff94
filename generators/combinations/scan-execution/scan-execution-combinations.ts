import { type Combinations, fillIn } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { modelOf, rowOf } from '../facet.ts';
import type { Constraint } from '../model.ts';
import { pipelineAnswer, pipelineTitle } from '../pipelines/pipeline-answer.ts';
import { pipelineConstraints, pipelineFacets, startWords } from '../pipelines/pipeline-facets.ts';
import { governedFacet, scopeFacet } from '../policy-facets.ts';
import { actingRules } from './acting-rule.ts';
import { actionFacets, ruleFacets } from './scan-facets.ts';

const facets = [governedFacet(), ...ruleFacets, ...actionFacets, scopeFacet(), ...pipelineFacets().map(withoutTags)];

const constraints: readonly Constraint[] = [
  ...pipelineConstraints,
  implies({ source: ['merge_request_event', 'web', 'schedule', 'others'] }, { skipping: ['not asked'] }),
];

/** Scan execution policies: each rule that is compared with a pipeline. */
export const scanExecutionCombinations: Combinations = {
  policyType: 'scan-execution',
  model: modelOf('scan-execution', facets, constraints),
  rowsOf: (scene) => actingRules(scene).map((subject) => rowOf(facets, subject)),
  telling: {
    background: ['a project "web"', 'Ana is a developer of "web"'],
    given: (row) =>
      fillIn(
        facets.flatMap(({ tell }) => tell(row)),
        {
          project: 'web',
          owner: row.governed === 'group' ? 'acme' : 'web',
          policy: 'Scan it',
          branch: row.ref === 'default branch' ? 'main' : row.source === 'merge_request_event' ? 'change' : 'docs',
          wildcard: row.ref === 'default branch' ? 'ma*' : row.source === 'merge_request_event' ? 'ch*' : 'do*',
          source: row.source === 'others' ? 'api' : (row.source ?? ''),
        },
      ),
    when: startWords,
    probe: 'the pipeline is skipped',
    answer: pipelineAnswer,
    title: pipelineTitle,
  },
};

/** A tag is never scanned, so that no rule is looked at for it. */
function withoutTags<F extends { readonly values: readonly string[] }>(facet: F): F {
  return { ...facet, values: facet.values.filter((value) => value !== 'tag') };
}
