import { type PolicyType, policyTypes } from '#catalogue';
import { combinationNames, combinations } from '#generators';
import { costKey, type Unit, type UnitKind } from '#reports';
import type { NightInputs } from './night-inputs.ts';

/** A kind of work: its units in order, how much of the time it should get, and what a unit takes where nobody knows. */
interface Lane {
  readonly kind: UnitKind;
  readonly share: number;
  readonly seconds: (unit: Unit) => number;
  readonly units: Iterator<Unit>;
}

/**
 * The units of a night, in their order, without end as long as laws are tried. It depends on the inputs alone, so that a
 * resumed night goes on where it was. The kinds take turns: next is always the one that is furthest behind its share,
 * counted in what such units took in earlier nights; no clock is read.
 */
export function* planNight(inputs: NightInputs): Generator<Unit> {
  yield { id: 'suite', kind: 'suite' };
  const lanes = lanesOf(inputs)
    .filter(({ kind }) => inputs.kinds.length === 0 || inputs.kinds.includes(kind))
    .map((lane) => ({ lane, next: lane.units.next(), spent: 0 }));
  for (;;) {
    const open = lanes.filter(({ next }) => next.done !== true);
    const first = open.reduce<(typeof open)[number] | null>(
      (best, one) => (best === null || one.spent < best.spent ? one : best),
      null,
    );
    if (first === null) return;
    const unit: Unit = first.next.value;
    yield unit;
    first.spent += secondsOf(unit, first.lane, inputs) / first.lane.share;
    first.next = first.lane.units.next();
  }
}

/** A kind whose units take no time at all would never be behind. */
function secondsOf(unit: Unit, { seconds }: Lane, { costs }: NightInputs): number {
  const recorded = costs[costKey(unit)];
  return recorded === undefined ? seconds(unit) : Math.max(recorded / 1000, 0.01);
}

// Survivors come after mutants, and both lanes stand in an order in which each first unit has what it builds on.
function lanesOf(inputs: NightInputs): readonly Lane[] {
  const mutants = [...mutantUnits(inputs)];
  return [
    {
      kind: 'law',
      share: 35,
      seconds: (unit) => (unit.kind === 'law' && unit.target === 'reference' ? 4 : 1),
      units: lawUnits(inputs),
    },
    { kind: 'diff', share: 7, seconds: () => 10, units: diffUnits() },
    { kind: 'gaps', share: 15, seconds: () => 10, units: gapUnits() },
    { kind: 'mutants', share: 18, seconds: () => 15, units: withSurvivors(inputs, mutants) },
    { kind: 'combinations', share: 10, seconds: () => 20, units: combinationUnits(inputs) },
    {
      kind: 'scale',
      share: 5,
      seconds: (unit) => (unit.kind === 'scale' ? 5 + unit.projects / 200 : 0),
      units: scaleUnits(inputs),
    },
    { kind: 'repeat', share: 10, seconds: () => 40, units: repeatUnits() },
  ];
}

/** All laws on all targets, and again with further seeds. The seed says which is first: short nights get to all in turn. */
function* lawUnits({ laws: all, seed }: NightInputs): Generator<Unit> {
  if (all.length === 0) return;
  const first = seed % all.length;
  const laws = [...all.slice(first), ...all.slice(0, first)];
  for (let round = 1; ; round += 1) {
    for (const { id, inMemory } of laws) {
      yield { id: `law:${id}:reference:${round}`, kind: 'law', law: id, target: 'reference', round };
      if (inMemory) yield { id: `law:${id}:in-process:${round}`, kind: 'law', law: id, target: 'in-process', round };
    }
  }
}

const casesPerPart = 80;

/**
 * Each policy type as a whole before the next, and pairs of changes after all single ones. The small ones come first: a
 * type has a score once it is whole.
 */
function* mutantUnits({ scenarios }: NightInputs): Generator<Unit & { readonly kind: 'mutants' }> {
  const types = policyTypes.toSorted((one, other) => (scenarios[one] ?? 0) - (scenarios[other] ?? 0));
  for (const order of [1, 2] as const) {
    for (const policyType of types) {
      const parts = Math.ceil((scenarios[policyType] ?? 0) / casesPerPart);
      for (let part = 1; part <= parts; part += 1) {
        yield {
          id: `mutants:${policyType}:${order}:${part}/${parts}`,
          kind: 'mutants',
          policyType,
          order,
          part,
          parts,
        };
      }
    }
  }
}

const survivorsPerUnit = 2;

/** Once all mutants of a type are made, scenarios are searched that kill some of those that survive. */
function* withSurvivors(
  { kinds }: NightInputs,
  mutants: readonly (Unit & { readonly kind: 'mutants' })[],
): Generator<Unit> {
  const wanted = kinds.length === 0 || kinds.includes('survivors');
  for (const unit of mutants) {
    yield unit;
    if (wanted && unit.order === 1 && unit.part === unit.parts) yield* survivorUnits(unit.policyType, 2);
  }
}

function* survivorUnits(policyType: PolicyType, count: number): Generator<Unit> {
  for (let number = 0; number < count; number += 1) {
    const from = number * survivorsPerUnit;
    yield { id: `survivors:${policyType}:${from + 1}`, kind: 'survivors', policyType, from, count: survivorsPerUnit };
  }
}

function* combinationUnits({ scenarios }: NightInputs): Generator<Unit> {
  for (const model of combinationNames) {
    if ((scenarios[combinations[model].policyType] ?? 0) === 0) continue;
    yield { id: `combinations:${model}:3`, kind: 'combinations', model, strength: 3 };
  }
}

/** So many gaps a night can get to at most. */
export const mostGaps = 200;

function* gapUnits(): Generator<Unit> {
  for (let number = 1; number <= mostGaps; number += 1) {
    yield { id: `gaps:${number}`, kind: 'gaps', from: number - 1, count: 1 };
  }
}

/** A tenth of the largest estate first: growth shows between two sizes. */
function* scaleUnits({ projects }: NightInputs): Generator<Unit> {
  if (projects === 0) return;
  for (const size of [Math.max(100, Math.floor(projects / 10)), projects]) {
    yield { id: `scale:${size}`, kind: 'scale', projects: size };
  }
}

function* diffUnits(): Generator<Unit> {
  for (let round = 1; ; round += 1) yield { id: `diff:reference:in-process:${round}`, kind: 'diff', round };
}

function* repeatUnits(): Generator<Unit> {
  for (let round = 1; ; round += 1) yield { id: `repeat:${round}`, kind: 'repeat', round };
}
