import { policyKeys } from '#catalogue';
import type { Trace } from '../evidence/trace.ts';
import type { CoveringPolicy, PoliciesOutcome } from '../protocol/outcome.ts';
import type { PoliciesQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import type { Standing, SurveyedPolicy } from './enforced-policy.ts';
import { governingConfigurations } from './governing-configurations.ts';
import { policiesOfIgnoredFile } from './ignored-files.ts';
import { withinPipelineLimit } from './pipeline-limit.ts';
import { type Placement, placementOf } from './placement.ts';
import { surveyPolicies } from './survey-policies.ts';

/** Which policies cover a project, from which configuration, and which are left out, and why. */
export function decidePolicies(world: World, { projectId }: PoliciesQuestion, trace: Trace): PoliciesOutcome {
  const placement = placementOf(world, projectId);
  if (placement === undefined) return { kind: 'policies', covering: [], leftOut: [] };
  const known = policyKeys.flatMap((kind) => standings(placement, kind, trace));
  return {
    kind: 'policies',
    covering: known.flatMap(({ standing, ...policy }) => (standing === 'covering' ? [policy] : [])),
    leftOut: [
      ...known.flatMap(({ standing, ...policy }) => (standing === 'covering' ? [] : [{ ...policy, reason: standing }])),
      ...inIgnoredFiles(placement, trace),
    ],
  };
}

type Listed = CoveringPolicy & { readonly standing: Standing };

function standings(placement: Placement, kind: (typeof policyKeys)[number], trace: Trace): readonly Listed[] {
  if (kind === 'pipeline_execution_policy') return pipelineStandings(placement, trace);
  return surveyPolicies(placement, kind, trace).map(listed);
}

function pipelineStandings(placement: Placement, trace: Trace): readonly Listed[] {
  const surveyed = surveyPolicies(placement, 'pipeline_execution_policy', trace);
  const covering = surveyed.filter(({ standing }) => standing === 'covering');
  const acting = new Set(withinPipelineLimit(covering, trace));
  return surveyed
    .map((one) =>
      one.standing !== 'covering' || acting.has(one) ? one : { ...one, standing: 'beyond_pipeline_limit' as const },
    )
    .map(listed);
}

function listed({ policy, from, standing }: SurveyedPolicy): Listed {
  return { type: policy.kind, name: policy.name, from, standing };
}

function inIgnoredFiles(placement: Placement, trace: Trace): PoliciesOutcome['leftOut'] {
  return governingConfigurations(placement, trace)
    .flatMap(policiesOfIgnoredFile)
    .map((policy) => ({ ...policy, reason: 'invalid_file' as const }));
}
