import { expect, test } from 'vitest';
import { type Attempt, type Bench, clockMoves, diagnose, type Failure } from '#reports';

const failing: Attempt = { passed: false, trail: ['world', 'question', 'no'] };
const passing: Attempt = { passed: true, trail: ['world', 'question', 'yes'] };

/** A scenario that stands for one kind: whether it passes, from what ran before it and by which clock. */
type Behaviour = (circumstances: {
  readonly before: readonly string[];
  readonly shift: number;
  readonly turn: number;
  readonly bench: number;
}) => Attempt;

test('what fails each time, with every clock, is deterministic', async () => {
  const flake = await called(() => failing);

  expect(flake).toMatchObject({ kind: 'deterministic', predecessors: [] });
  expect(flake.because).toContain('5 times of 5');
});

test('what fails after two others together is order-dependent, and both are named', async () => {
  const flake = await called(({ before }) => (before.includes('b') && before.includes('y') ? failing : passing));

  expect(flake).toMatchObject({ kind: 'order-dependent', predecessors: ['b', 'y'] });
});

test('what fails only among many is still found', async () => {
  const flake = await called(({ before }) => (before.includes('p613') ? failing : passing), {
    predecessors: Array.from({ length: 900 }, (_, at) => `p${at}`),
  });

  expect(flake).toMatchObject({ kind: 'order-dependent', predecessors: ['p613'] });
  expect(flake.because).toBe('it passes alone, and fails after p613');
});

test('a search that is cut short says so', async () => {
  const flake = await called(({ before }) => (before.length >= 11 ? failing : passing), { mostBenches: 8 });

  expect(flake.kind).toBe('order-dependent');
  expect(flake.because).toContain('a smaller set may do');
});

test('what fails after itself is order-dependent', async () => {
  const flake = await called(({ turn }) => (turn === 0 ? passing : failing));

  expect(flake).toMatchObject({ kind: 'order-dependent', predecessors: ['x:1'] });
});

test('what passes with another clock is time-dependent, and the clock is named', async () => {
  const flake = await called(({ shift }) => (shift === 86_400_000 ? passing : failing));

  expect(flake.kind).toBe('time-dependent');
  expect(flake.because).toContain('the clock of the computer 1 day later');
});

test('what fails again by the clock of its failure is time-dependent', async () => {
  const flake = await called(({ shift }) => (shift === -5000 ? failing : passing));

  expect(flake).toMatchObject({ kind: 'time-dependent', because: expect.stringContaining('the moment') });
});

test('the same question with different answers is the fault of the engine', async () => {
  const flake = await called(({ turn }) => (turn % 2 === 0 ? passing : failing));

  expect(flake).toMatchObject({ kind: 'engine-nondeterministic' });
});

test('an answer that differed once only, in the run, is the fault of the engine too', async () => {
  expect(await called(() => passing)).toMatchObject({ kind: 'engine-nondeterministic' });
});

test('another world each time is the fault of the steps', async () => {
  const flake = await called(({ turn }) => ({ passed: turn % 2 === 0, trail: [`world ${turn}`, 'question', 'yes'] }));

  expect(flake).toMatchObject({ kind: 'scenario-nondeterministic', because: expect.stringContaining('another world') });
});

test('the same answers judged differently are the fault of the steps', async () => {
  const flake = await called(({ turn }) => ({ ...passing, passed: turn % 2 === 0 }), { attempt: passing });

  expect(flake).toMatchObject({
    kind: 'scenario-nondeterministic',
    because: expect.stringContaining('the same each time'),
  });
});

test('a scenario that stopped early differs in nothing from one that went on', async () => {
  const flake = await called(() => passing, { attempt: { passed: false, trail: ['world'] } });

  expect(flake).toMatchObject({ kind: 'scenario-nondeterministic' });
});

test('every bench is closed, however it goes', async () => {
  const benches = new Set<number>();

  await expect(
    diagnose(failure({}), {
      openBench: async () => {
        benches.add(1);
        return { run: async () => {}, try: () => Promise.reject(new Error('lost')), close: () => benches.clear() };
      },
      moves: [],
      mostBenches: 9,
    }),
  ).rejects.toThrow('lost');

  expect(benches.size).toBe(0);
});

function called(
  behaviour: Behaviour,
  given: Partial<Failure> & { readonly mostBenches?: number } = {},
): ReturnType<typeof diagnose> {
  let benches = 0;
  const openBench = async (): Promise<Bench> => {
    const before: string[] = [];
    const bench = benches;
    benches += 1;
    let turn = 0;
    return {
      run: async (ids) => void before.push(...ids),
      try: async (_, clock) => {
        turn += 1;
        return behaviour({ before, shift: clock?.processShiftMs ?? 0, turn: turn - 1, bench });
      },
      close: () => {},
    };
  };
  const moves = clockMoves('2026-01-15T09:30:00Z');
  return diagnose(failure(given), { openBench, moves, mostBenches: given.mostBenches ?? 60 });
}

function failure(given: Partial<Failure>): Failure {
  return {
    id: 'x:1',
    attempt: failing,
    predecessors: [...'abcdefghijklmnopqrstuvwyz'],
    failedAt: { words: 'the moment', processShiftMs: -5000 },
    ...given,
  };
}
