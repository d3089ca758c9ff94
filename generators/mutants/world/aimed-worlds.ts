import type { Question, World } from '#engine';
import { aims, type Variation } from './aims.ts';

/** A world in which a field of a policy is likely to matter, and the question that goes with it. */
export type { Variation } from './aims.ts';

/**
 * Variations of a world aimed at a field: findings of each severity for `severity_levels`, other target branches for
 * `branches`, other times for schedules. A field without an aim of its own has none.
 */
export function aimedWorlds(world: World, field: string, count: number): readonly Variation[] {
  const inPolicy = field.replace(/^[^.]*\.?/, '');
  const found = aims
    .filter(({ about }) => about.test(inPolicy))
    .flatMap(({ variations }) => variations(world))
    .filter(({ changes = [], request }) => changes.length > 0 || request !== undefined);
  const stride = Math.max(1, found.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, found.length) }, (_, at) => found[Math.floor(at * stride)] ?? {});
}

/** The question as the variation asks it: only pipelines are asked for with a branch, a source and a message. */
export function askedAs(question: Question, { request }: Variation): Question {
  if (question.kind !== 'pipeline' || request === undefined) return question;
  return { ...question, request: { ...question.request, ...request } };
}
