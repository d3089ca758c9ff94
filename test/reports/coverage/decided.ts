import { applyChanges, decide, type Event, type Question, react, type World } from '#engine';
import type { Case, CaseStep } from '#reports';
import { buildCase } from '../build-case.ts';

/** A passed case of what the reference engine decides when these things happen and are asked, one after the other. */
export function buildDecidedCase(given: World, ...happenings: readonly (Event | { readonly ask: Question })[]): Case {
  const steps: CaseStep[] = [];
  let world = given;
  for (const one of happenings) {
    if ('ask' in one) {
      const verdict = decide(world, one.ask);
      const value = verdict.kind === 'decided' ? verdict.outcome.kind : '';
      steps.push({
        kind: 'question',
        question: one.ask,
        verdict,
        expectations: [{ at: 'kind', is: 'equal', value }],
        mismatches: [],
      });
    } else {
      steps.push({ kind: 'event', event: one });
      world = applyChanges(world, react(world, one).changes);
    }
  }
  return buildCase({ world: given, steps });
}
