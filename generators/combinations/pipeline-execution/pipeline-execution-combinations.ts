import type { PolicyOf } from '#engine';
import { type Combinations, fillIn } from '../combinations.ts';
import { implies } from '../constraint.ts';
import { facetOf, modelOf, rowOf } from '../facet.ts';
import type { Constraint } from '../model.ts';
import { pipelineAnswer, pipelineTitle } from '../pipelines/pipeline-answer.ts';
import {
  type AskedPipeline,
  askedPipeline,
  pipelineConstraints,
  pipelineFacets,
  startWords,
} from '../pipelines/pipeline-facets.ts';
import { ciFileFacet, governedFacet, scopeFacet } from '../policy-facets.ts';
import { fullPathOf, type LinkedPolicy, linkedPolicies, reaches, type Scene } from '../scene.ts';

interface ActingPolicy extends LinkedPolicy<PolicyOf<'pipeline_execution_policy'>>, AskedPipeline {}

const facet = facetOf<ActingPolicy>();

const policyFacets = [
  facet(
    'strategy',
    {
      inject_policy: introduced('inject_policy'),
      inject_ci: introduced('inject_ci'),
      override_project_ci: introduced('override_project_ci'),
    },
    ({ policy: { pipeline_config_strategy: strategy } }) => (typeof strategy === 'string' ? strategy : strategy.type),
  ),
  ciFileFacet<ActingPolicy>(),
  facet(
    'empty pipelines',
    {
      'not said': [],
      always: ['the policy "{policy}" applies always to empty pipelines'],
      if_no_config: ['the policy "{policy}" applies if_no_config to empty pipelines'],
      never: ['the policy "{policy}" applies never to empty pipelines'],
    },
    ({ policy: { pipeline_config_strategy: strategy } }) =>
      typeof strategy === 'string' ? 'not said' : (strategy.apply_on_empty_pipeline ?? 'not said'),
  ),
  facet('suffix', { on_conflict: [], never: ['the policy "{policy}" never adds a suffix'] }, ({ policy }) =>
    policy.suffix === 'never' ? 'never' : 'on_conflict',
  ),
  facet(
    'may skip',
    {
      'not said': [],
      some: ['the policy "{policy}" lets only Ana skip pipelines'],
      nobody: ['the policy "{policy}" lets nobody skip pipelines'],
      everyone: ['the policy "{policy}" lets everyone skip pipelines'],
    },
    ({ policy: { skip_ci } }) => {
      if (skip_ci === undefined) return 'not said';
      if (skip_ci.allowed === true) return 'everyone';
      return (skip_ci.allowlist?.users ?? []).length > 0 ? 'some' : 'nobody';
    },
  ),
  facet(
    'variables',
    {
      'not said': [],
      'let in': ['the policy "{policy}" lets all variables in'],
      'let in with exceptions': ['the policy "{policy}" lets all variables in but "DEBUG"'],
      'kept out': ['the policy "{policy}" lets no variables in'],
      'kept out with exceptions': ['the policy "{policy}" lets no variables in but "DEBUG"'],
    },
    ({ policy: { variables_override: override } }) => {
      if (override === undefined) return 'not said';
      const exceptions = (override.exceptions ?? []).length > 0;
      if (override.allowed) return exceptions ? 'let in with exceptions' : 'let in';
      return exceptions ? 'kept out with exceptions' : 'kept out';
    },
  ),
  facet(
    'another policy',
    {
      none: [],
      'of the group': ['"acme" is governed by the inject_policy policy "Lint" with the job "lint" in "test"'],
    },
    ({ world, policy, request }) =>
      linkedPolicies(world, 'pipeline_execution_policy').some(
        (other) =>
          other.policy.name !== policy.name && other.policy.enabled && reaches(world, request.projectId, other),
      )
        ? 'of the group'
        : 'none',
  ),
];

const facets = [governedFacet(), ...policyFacets, scopeFacet(), ...pipelineFacets()];

const constraints: readonly Constraint[] = [
  ...pipelineConstraints,
  implies({ ref: ['tag'] }, { source: ['push'], skipping: ['not asked'] }),
  implies({ source: ['merge_request_event', 'web', 'schedule', 'others'] }, { skipping: ['not asked'] }),
];

/** Pipeline execution policies: each that covers the project of a pipeline. */
export const pipelineExecutionCombinations: Combinations = {
  policyType: 'pipeline-execution',
  model: modelOf('pipeline-execution', facets, constraints),
  rowsOf: (scene) => actingPolicies(scene).map((subject) => rowOf(facets, subject)),
  telling: {
    background: ['a project "web"', 'Ana is a developer of "web"'],
    given: (row) =>
      fillIn(
        facets.flatMap(({ tell }) => tell(row)),
        { project: 'web', owner: row.governed === 'group' ? 'acme' : 'web', policy: 'Audit' },
      ),
    when: startWords,
    probe: 'the pipeline is skipped',
    answer: pipelineAnswer,
    title: pipelineTitle,
  },
};

function introduced(strategy: string): readonly string[] {
  return [`"{owner}" is governed by the ${strategy} policy "{policy}" with the job "audit" in "test"`];
}

function actingPolicies(scene: Scene): readonly ActingPolicy[] {
  const asked = askedPipeline(scene);
  if (asked === null) return [];
  const covering = new Set(
    scene.evidence.flatMap(({ rule, held, subject }) => (rule === 'PEP-001' && held ? [subject] : [])),
  );
  if (covering.size === 0) return [];
  return linkedPolicies(scene.world, 'pipeline_execution_policy')
    .filter((linked) => reaches(scene.world, asked.request.projectId, linked))
    .filter(({ policy, configuration }) =>
      covering.has(`policy \`${policy.name}\` of ${fullPathOf(scene.world, configuration)}`),
    )
    .map((linked) => ({ ...asked, ...linked }));
}
