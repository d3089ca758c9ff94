import type { PolicyOf } from '#engine';
import { type AskedPipeline, askedPipeline } from '../pipelines/pipeline-facets.ts';
import { fullPathOf, type LinkedPolicy, linkedPolicies, reaches, type Scene } from '../scene.ts';

type Policy = PolicyOf<'scan_execution_policy'>;

/** A rule for pipelines that was compared with a pipeline. */
export interface ActingRule extends LinkedPolicy<Policy>, AskedPipeline {
  readonly rule: Extract<Policy['rules'][number], { type: 'pipeline' }>;
}

export function actingRules(scene: Scene): readonly ActingRule[] {
  const asked = askedPipeline(scene);
  if (asked === null) return [];
  // For every rule whose branches are looked up one of the two is consulted.
  const judged = new Set(
    scene.evidence.flatMap(({ rule, subject }) => (rule === 'SEP-005' || rule === 'SEP-007' ? [subject] : [])),
  );
  if (judged.size === 0) return [];
  return linkedPolicies(scene.world, 'scan_execution_policy')
    .filter((linked) => reaches(scene.world, asked.request.projectId, linked))
    .flatMap(({ policy, configuration }) =>
      policy.rules
        .filter((rule) => rule.type === 'pipeline')
        .flatMap((rule, at) =>
          judged.has(`policy \`${policy.name}\` of ${fullPathOf(scene.world, configuration)}, rule ${at + 1}`)
            ? [{ ...asked, policy, configuration, rule }]
            : [],
        ),
    );
}
