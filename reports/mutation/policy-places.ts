import type { Case } from '../case.ts';
import type { Replay } from './replay.ts';

/** A policy file of a case: one of its world, or one that an event brings. */
export interface PolicyPlace {
  readonly content: string;
  /** The replay with another text in that place. */
  readonly put: (replay: Replay, content: string) => Replay;
}

/** The policy files of a case. */
export function policyPlaces({ world, steps }: Case): readonly PolicyPlace[] {
  const files = (world.policyFiles ?? []).map(({ id, content }) => ({ content, put: inFile(id) }));
  const events = steps.flatMap((step, index) =>
    step.kind === 'event' && step.event.kind === 'policy_file_changed'
      ? [{ content: step.event.content, put: inEvent(index) }]
      : [],
  );
  return [...files, ...events];
}

function inFile(id: number): PolicyPlace['put'] {
  return ({ world, steps }, content) => {
    const policyFiles = world.policyFiles.map((file) => (file.id === id ? { ...file, content } : file));
    return { world: { ...world, policyFiles }, steps };
  };
}

function inEvent(index: number): PolicyPlace['put'] {
  return ({ world, steps }, content) => {
    const step = steps[index];
    if (step?.kind !== 'event' || step.event.kind !== 'policy_file_changed') return { world, steps };
    return { world, steps: steps.with(index, { kind: 'event', event: { ...step.event, content } }) };
  };
}
