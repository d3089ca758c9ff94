import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Case, caseFormat } from '#reports';
import { assay, folderWith, root } from '../assay.ts';

// A process is started for each hypothesis about each failure.
vi.setConfig({ testTimeout: 300_000 });

const steps = `
import { Given } from '${join(root, 'node_modules/@cucumber/cucumber/lib/index.js')}';
let poisoned = false;
let turns = 0;
Given('a scenario that leaves something behind', () => { poisoned = true; });
Given('a scenario that trips over what was left', () => { if (poisoned) throw new Error('it is still there'); });
Given('a scenario for one time zone', () => {
  if (new Date('2026-01-15T12:00:00Z').getHours() === 12) throw new Error('it is noon');
});
Given('a scenario for the past', () => { if (Date.now() < Date.parse('2100-01-01')) throw new Error('too early'); });
Given('a scenario that tosses a coin', () => { turns += 1; if (turns % 2 === 1) throw new Error('tails'); });
`;

const engine = `
import { inProcessTarget } from '${join(root, 'targets/index.ts')}';
export function createTarget() {
  const target = inProcessTarget();
  let asked = 0;
  return { ...target, name: 'coin', open: async (world) => {
    const session = await target.open(world);
    return { ...session, happen: (event) => session.happen(event), close: () => session.close(), ask: async (question) => {
      const verdict = await session.ask(question);
      asked += 1;
      return asked % 2 === 1 ? verdict : { ...verdict, outcome: { ...verdict.outcome, covering: [{ name: 'Ghost' }] } };
    } };
  } };
}
`;

test('what fails each time is called deterministic, and stays failed', async () => {
  const { ended, called } = await flakesOf(scenario('plain', 'Then the policy "Two leads" covers the project'));

  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain('deterministic: it fails alone too, 5 times of 5');
  expect(called).toMatchObject({ plain: { kind: 'deterministic' } });
});

test('what trips over another is called order-dependent, and the other is named', async () => {
  const others = Array.from({ length: 2 }, (_, at) => scenario(`harmless ${at}`)).join('');
  const text = `${others}${scenario('poison', 'And a scenario that leaves something behind')}${scenario('victim', 'And a scenario that trips over what was left')}`;

  const { called, cases } = await flakesOf(text, ['--repeat', '2']);

  const poison = cases.find(({ title }) => title === 'poison');
  expect(called).toMatchObject({ victim: { kind: 'order-dependent', predecessors: [poison?.id] } });
});

test('what depends on the clock or the time zone is called time-dependent', async () => {
  const text = `${scenario('zone', 'And a scenario for one time zone')}${scenario('past', 'And a scenario for the past')}`;

  const { called } = await flakesOf(text, [], { TZ: 'UTC' });

  expect(called.zone).toMatchObject({
    kind: 'time-dependent',
    because: expect.stringContaining('the time zone Pacific/'),
  });
  // No clock that is tried is late enough.
  expect(called.past).toMatchObject({ kind: 'deterministic' });
});

test('what the engine answers by chance is called engine-nondeterministic', async () => {
  const { called, ended } = await flakesOf(scenario('coin'), ['--target', 'engine.ts', '--repeat', '2']);

  expect(ended.code).toBe(1);
  expect(called).toMatchObject({ coin: { kind: 'engine-nondeterministic' } });
});

test('what the steps do by chance is called scenario-nondeterministic', async () => {
  const { called } = await flakesOf(scenario('toss', 'And a scenario that tosses a coin'));

  expect(called).toMatchObject({ toss: { kind: 'scenario-nondeterministic' } });
});

test('summary, JUnit and Allure say what a failure was called; without diagnosis nobody does', async () => {
  const { cwd, called } = await flakesOf(scenario('toss', 'And a scenario that tosses a coin'), [
    '--allure',
    'results',
  ]);
  const without = await flakesOf(scenario('toss', 'And a scenario that tosses a coin'), ['--diagnose', 'none']);

  const { flakes } = JSON.parse(readFileSync(join(cwd, 'out/summary.json'), 'utf8'));
  const results = globSync('out/allure-results/*-result.json', { cwd }).map((path) =>
    readFileSync(join(cwd, path), 'utf8'),
  );
  expect(flakes).toMatchObject([{ id: 'flaky.feature:4', ...called.toss }]);
  expect(readFileSync(join(cwd, 'out/junit.xml'), 'utf8')).toContain(
    '<property name="flake" value="scenario-nondeterministic"/>',
  );
  expect(results.some((text) => text.includes('"flaky":true'))).toBe(true);
  expect(without.called).toEqual({ toss: undefined });
});

function scenario(title: string, more = ''): string {
  const [given, then] = more.startsWith('Then') ? ['', more] : [more, 'Then no policy covers the project'];
  const lines = ['Given a project "payments"', given, 'When the policies of "payments" are listed', then];
  return `  Example: ${title}\n${lines
    .filter((line) => line !== '')
    .map((line) => `    ${line}\n`)
    .join('')}`;
}

async function flakesOf(scenarios: string, more: readonly string[] = [], environment = {}) {
  const cwd = folderWith({
    'flaky.feature': `@scope\nFeature: Flakes\n\n${scenarios}`,
    'flaky-steps.ts': steps,
    'engine.ts': engine,
    'package.json': '{"type":"module"}',
  });
  const common = ['--import', 'flaky-steps.ts', '--allure', 'none', '--seed', '1', '--out', 'out'];
  const target = more.includes('--target') ? [] : ['--target', 'in-process'];
  const ended = await assay(['run', 'flaky.feature', ...common, ...target, ...more], { cwd, environment });
  const cases = globSync('out/cases/*.json', { cwd }).map(
    (path): Case => JSON.parse(readFileSync(join(cwd, path), 'utf8')),
  );
  expect(cases[0]?.format, ended.stderr).toBe(caseFormat);
  const failed = cases.filter(({ status }) => status !== 'passed');
  return { cwd, ended, cases, called: Object.fromEntries(failed.map(({ title, flake }) => [title, flake])) };
}
