import { applyChanges, decide, type Evidence, react, worldOf } from '#engine';
import { searchEdits } from '#generators';
import type { Case } from '../case.ts';
import { expectationsHeld, type Held } from './is-killed.ts';
import { type Decisions, decisionsOf, type Replay } from './replay.ts';

/** A replay with what the original decides in it. */
export interface DecidedReplay {
  readonly replay: Replay;
  readonly decisions: Decisions;
}

/** A case that mutants are made from. Everything about it is found out when somebody asks for it: most cases have no policy. */
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
  const replay = { world: worldOf(one.world), steps: one.steps };
  const decisions = once(() => decisionsOf(replay));
  const held = once(() => expectationsHeld(one.steps, decisions()));
  return {
    replay,
    case: one,
    get decisions() {
      return decisions();
    },
    get held() {
      return held();
    },
    subjects: once(() => evidenceOf(replay).map(({ subject }) => subject)),
    neighbours: once(() => neighboursOf({ replay, decisions: decisions() }, options)),
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

/** A replay, decided. */
export function decided(replay: Replay): DecidedReplay {
  return { replay, decisions: decisionsOf(replay) };
}

/** Those that come out in a new way first: they are the ones that tell mutants apart. */
function neighboursOf({ replay, decisions }: DecidedReplay, { worlds, seed }: SearchOptions): readonly DecidedReplay[] {
  if (worlds === 0) return [];
  const { world, steps } = replay;
  const known = new Set([JSON.stringify(decisions)]);
  const [fresh, others]: [DecidedReplay[], DecidedReplay[]] = [[], []];
  for (const { changes } of searchEdits(world, { count: worlds * drawnPerWorld, seed, days: agesIn(world) })) {
    const neighbour = decided({ world: applyChanges(world, changes), steps });
    if (neighbour.decisions === null) continue;
    const text = JSON.stringify(neighbour.decisions);
    (known.has(text) ? others : fresh).push(neighbour);
    known.add(text);
    if (fresh.length === worlds) break;
  }
  return [...fresh, ...others].slice(0, worlds);
}

/** Ages that policies name, in days. */
function agesIn({ policyFiles }: Replay['world']): readonly number[] {
  const found = policyFiles.flatMap(({ content }) => [...content.matchAll(/vulnerability_age:[^[]*?value: (\d+)/g)]);
  return found.map(([, value]) => Number(value));
}
