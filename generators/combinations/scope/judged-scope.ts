import type { ReadDocument, Row } from '#engine';
import { fullPathOf, type LinkedPolicy, linkedPolicies, type Scene } from '../scene.ts';

type PolicyScope = NonNullable<ReadDocument['document']['policies'][number]['policy_scope']>;

/** The kinds of policy that are combined; component publishing policies have a file and a type of their own. */
const scopedKeys = [
  'approval_policy',
  'scan_execution_policy',
  'pipeline_execution_policy',
  'pipeline_execution_schedule_policy',
  'vulnerability_management_policy',
] as const;
export type ScopedKey = (typeof scopedKeys)[number];

/** A scope that was judged for a project. */
export interface JudgedScope extends LinkedPolicy<Extract<LinkedPolicy['policy'], { kind: ScopedKey }>>, Scene {
  readonly scope: PolicyScope;
  readonly project: Row<'projects'>;
}

/** The policies whose scope was looked at; of a disabled policy nobody looks at it. */
export function judgedScopes(scene: Scene): readonly JudgedScope[] {
  const { world, question, evidence } = scene;
  const project = question.kind === 'policies' && world.projects.find(({ id }) => id === question.projectId);
  if (project === false || project === undefined) return [];
  const judged = new Set(evidence.flatMap(({ rule, subject }) => (rule === 'SCOPE-001' ? [subject] : [])));
  return scopedKeys
    .flatMap((kind) => linkedPolicies(world, kind))
    .filter(({ policy, configuration }) =>
      judged.has(`policy \`${policy.name}\` of ${fullPathOf(world, configuration)}`),
    )
    .map((linked) => ({ ...scene, ...linked, scope: linked.policy.policy_scope ?? {}, project }));
}
