import { applyChanges, decide, type Evidence, react, worldOf } from '#engine';
import { searchEdits } from '#generators';
import type { Case } from '../case.ts';
import { expectationsHeld, type Held } from './is-killed.ts';
import { type Decisions, decisionsOf, type Replay } from './replay.ts';

/** A replay with what the original decides in it. */
export interface DecidedReplay {
  readonly replay: Replay;
  readonly decisions: Decisions;
  /** The decisions as text, to compare with. */
  readonly text: string;
}

/** A case that mutants are made from. */
export interface Host extends DecidedReplay {
  readonly case: Case;
  readonly held: Held;
  /** The subjects of the evidence: whatever the engine looked at. */
  readonly subjects: () => readonly string[];
  /** The worlds of the search: this one's neighbours. */
  readonly neighbours: () => readonly DecidedReplay[];
}

export interface SearchOptions {
  /** How many neighbours of a world are kept. */
  readonly worlds: number;
  readonly seed: number;
}

/** How many changes are drawn for each neighbour that is kept. */
const drawnPerWorld = 4;

/** A case as a host of mutants. */
export function hostOf(one: Case, options: SearchOptions): Host {
  const original = decided({ world: worldOf(one.world), steps: one.steps });
  const { replay, decisions } = original;
  return {
    ...original,
    case: one,
    held: expectationsHeld(one.steps, decisions),
    subjects: once(() => evidenceOf(replay).map(({ subject }) => subject)),
    neighbours: once(() => neighboursOf(original, options)),
  };
}

function once<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

function evidenceOf({ world, steps }: Replay): readonly Evidence[] {
  let now = world;
  return steps.flatMap((step) => {
    if (step.kind === 'question') {
      const verdict = decide(now, step.question);
      return verdict.kind === 'decided' ? verdict.evidence : [];
    }
    const { changes, evidence } = react(now, step.event);
    now = applyChanges(now, changes);
    return evidence;
  });
}

function decided(replay: Replay): DecidedReplay {
  const decisions = decisionsOf(replay);
  return { replay, decisions, text: JSON.stringify(decisions) };
}

/** Those that come out in a new way first: they are the ones that tell mutants apart. */
function neighboursOf({ replay, text }: DecidedReplay, { worlds, seed }: SearchOptions): readonly DecidedReplay[] {
  const { world, steps } = replay;
  const known = new Set([text]);
  const [fresh, others]: [DecidedReplay[], DecidedReplay[]] = [[], []];
  for (const { changes } of searchEdits(world, { count: worlds * drawnPerWorld, seed, days: agesIn(world) })) {
    const neighbour = decided({ world: applyChanges(world, changes), steps });
    if (neighbour.decisions === null) continue;
    (known.has(neighbour.text) ? others : fresh).push(neighbour);
    known.add(neighbour.text);
  }
  return [...fresh, ...others].slice(0, worlds);
}

/** Ages that policies name, in days. */
function agesIn({ policyFiles }: Replay['world']): readonly number[] {
  const found = policyFiles.flatMap(({ content }) => [...content.matchAll(/vulnerability_age:[^[]*?value: (\d+)/g)]);
  return found.map(([, value]) => Number(value));
}
