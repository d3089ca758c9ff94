import { expect, test } from 'vitest';
import { type LifeCycle, lifeCycles } from '#catalogue';
import { type EventKind, knownEventKinds } from '#engine';

const cycles: readonly LifeCycle[] = lifeCycles;

test('every life cycle has a name of its own', () => {
  expect(new Set(cycles.map(({ name }) => name)).size).toBe(cycles.length);
});

test.each(cycles)('the transitions of $name lead from state to state, each once', ({ states, transitions }) => {
  const known = new Set([...states, 'absent']);

  expect(transitions.filter(({ from, to }) => !known.has(from) || !known.has(to) || from === to)).toEqual([]);
  expect(new Set(transitions.map(({ from, to }) => `${from} ${to}`)).size).toBe(transitions.length);
});

test.each(cycles)('the transitions of $name are taken by events that the engine knows', ({ transitions }) => {
  const kinds = transitions.flatMap(({ by }) => by);

  expect(kinds.filter((kind) => !knownEventKinds.has(kind as EventKind))).toEqual([]);
});
