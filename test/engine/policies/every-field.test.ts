import { describe, expect, test } from 'vitest';
import { policyFileProfiles, type Shape } from '#catalogue';
import { readPolicyDocument } from '../../../engine/policies/index.ts';
import { type FieldCase, fieldCases, several, smallest } from './smallest-document.ts';

describe.each(policyFileProfiles)('in the format of %s', (profile) => {
  const cases = fieldCases(profile);

  test('the smallest value of every field is accepted', () => {
    const rejected = cases.flatMap(({ path, shape, build }) =>
      faultsOf(build(smallest(shape, profile))).map((problem) => `${path}: ${problem}`),
    );

    expect(cases.length).toBeGreaterThan(300);
    expect(rejected).toEqual([]);
  });

  test('every closed object rejects an unknown key, every open one only warns', () => {
    const objects = cases.flatMap(({ path, shape, build }) =>
      shape.kind === 'object' ? [{ path, shape, build }] : [],
    );

    const judged = objects.map(({ path, shape, build }) => {
      const around = Object.assign({}, smallest(shape, profile), { unheard_of: 1 });
      return [path, severityAt(build(around), join(path, 'unheard_of'), 'unknown-key')];
    });

    expect(objects.length).toBeGreaterThan(60);
    expect(judged).toEqual(objects.map(({ path, shape }) => [path, shape.open ? 'warning' : 'error']));
  });

  test('every word with one slip is answered with the word that was meant', () => {
    const slips = cases.flatMap((found) => wordsOf(found.shape).map((word) => ({ ...found, word })));

    const answers = slips.map(({ path, word, build }) => {
      const { problems } = read(build(`${word}${word.at(-1)}`));
      return [path, problems.find((problem) => problem.path === path && problem.code === 'unknown-word')?.suggestion];
    });

    expect(slips.length).toBeGreaterThan(100);
    expect(answers).toEqual(slips.map(({ path, word }) => [path, word]));
  });

  test('every word that is listed is accepted', () => {
    const rejected = cases.flatMap(({ path, shape, build }) =>
      wordsOf(shape).flatMap((word) => faultsOf(build(word)).map((problem) => `${path} ${word}: ${problem}`)),
    );

    expect(rejected).toEqual([]);
  });

  test('both sides of every limit are judged right', () => {
    const edges = cases.flatMap((found) => edgesOf(found.shape).map((edge) => ({ ...found, ...edge })));

    const judged = edges.map(({ path, build, value, code }) => [
      path,
      code,
      codesAt(build(value), path).includes(code),
    ]);

    expect(edges.length).toBeGreaterThan(150);
    expect(judged).toEqual(edges.map(({ path, code, fits }) => [path, code, !fits]));
  });

  test('every field rejects a value of another kind', () => {
    const kinds = cases.filter(({ shape }) => shape.kind !== 'any');

    const accepted = kinds.filter(({ path, shape, build }) => {
      const codes = codesAt(build(strangerTo(shape)), path);
      return !codes.includes('wrong-kind');
    });

    expect(accepted.map(({ path }) => path)).toEqual([]);
  });

  test('every required field is missed', () => {
    const required = cases.filter(({ required, withoutField }) => required && withoutField !== undefined);

    const unnoticed = required.filter(({ path, withoutField }) => !missing(withoutField?.(), path));

    expect(required.length).toBeGreaterThan(80);
    expect(unnoticed.map(({ path }) => path)).toEqual([]);
  });

  test('every list of different items rejects a repetition', () => {
    const lists = cases.flatMap((found) => (found.shape.kind === 'list' && found.shape.unique ? [found] : []));

    const judged = lists.map(({ path, shape, build }) => {
      const item = several((shape as Shape & { kind: 'list' }).of, 1, profile)[0];
      return codesAt(build([item, item]), `${path}[1]`).includes('repeated-item');
    });

    expect(judged).toEqual(lists.map(() => true));
  });

  function edgesOf(shape: Shape): readonly Edge[] {
    if (shape.kind === 'profiled') return edgesOf(shape.shapes[profile]);
    if (shape.kind === 'integer' || shape.kind === 'number') return numberEdges(shape);
    if (shape.kind === 'string') return textEdges(shape);
    if (shape.kind !== 'list') return [];
    return countEdges(shape.minItems, shape.maxItems, (count) => several(shape.of, count, profile));
  }

  function read(document: unknown) {
    return readPolicyDocument(JSON.stringify(document), profile);
  }

  function faultsOf(document: unknown): readonly string[] {
    return read(document)
      .problems.filter(({ stage }) => stage === 'file')
      .map(({ message }) => message);
  }

  function codesAt(document: unknown, path: string): readonly string[] {
    return read(document)
      .problems.filter((problem) => problem.path === path)
      .map(({ code }) => code);
  }

  function severityAt(document: unknown, path: string, code: string): string | undefined {
    return read(document).problems.find((problem) => problem.path === path && problem.code === code)?.severity;
  }

  function missing(document: unknown, path: string): boolean {
    const [holder, key] = [path.replace(/\.?[^.]+$/, ''), path.replace(/^.*\./, '')];
    return read(document).problems.some(
      (problem) =>
        problem.path === holder &&
        problem.code === 'missing-field' &&
        problem.message.includes(`\`${key}\` is missing`),
    );
  }
});

interface Edge {
  readonly value: unknown;
  readonly code: string;
  readonly fits: boolean;
}

function numberEdges({ kind, min, max }: Shape & { kind: 'integer' | 'number' }): readonly Edge[] {
  const step = kind === 'integer' ? 1 : 0.01;
  const fits = [min, max].flatMap((value) =>
    value === undefined ? [] : [{ value, code: 'out-of-range', fits: true }],
  );
  const outside = [min && min - step, min === 0 ? -step : undefined, max && max + step];
  return [
    ...fits,
    ...outside.flatMap((value) => (value ? [{ value, code: 'out-of-range', fits: false }] : [])),
    ...(kind === 'integer' ? [{ value: 1.5, code: 'wrong-kind', fits: false }] : []),
  ];
}

function textEdges({ pattern, minLength = 0, maxLength, reserved = [] }: Shape & { kind: 'string' }): readonly Edge[] {
  const base = pattern?.good ?? '';
  const filled = (length: number) => base + 'a'.repeat(length - base.length);
  return [
    ...(minLength > 0 ? [{ value: '', code: 'too-short', fits: false }] : []),
    ...(minLength > 0 ? [{ value: 'a'.repeat(minLength), code: 'too-short', fits: true }] : []),
    ...(maxLength === undefined ? [] : [{ value: filled(maxLength), code: 'too-long', fits: true }]),
    ...(maxLength === undefined ? [] : [{ value: filled(maxLength + 1), code: 'too-long', fits: false }]),
    ...(pattern === undefined ? [] : [{ value: pattern.good, code: 'malformed', fits: true }]),
    ...(pattern === undefined ? [] : [{ value: pattern.bad, code: 'malformed', fits: false }]),
    ...reserved.map((value) => ({ value, code: 'reserved-name', fits: false })),
    ...reserved.map((value) => ({ value: `${value} 2`, code: 'reserved-name', fits: true })),
  ];
}

function countEdges(min = 0, max: number | undefined, items: (count: number) => readonly unknown[]): readonly Edge[] {
  return [
    ...(min > 0 ? [{ value: items(min - 1), code: 'too-few-items', fits: false }] : []),
    ...(min > 0 ? [{ value: items(min), code: 'too-few-items', fits: true }] : []),
    ...(max === undefined ? [] : [{ value: items(max), code: 'too-many-items', fits: true }]),
    ...(max === undefined ? [] : [{ value: items(max + 1), code: 'too-many-items', fits: false }]),
  ];
}

function wordsOf(shape: FieldCase['shape']): readonly string[] {
  return shape.kind === 'string' && shape.pattern === undefined ? (shape.words ?? shape.known ?? []) : [];
}

/** A value that no way of writing the shape accepts. */
function strangerTo({ kind }: Shape): unknown {
  return kind === 'list' ? 'a text' : [[]];
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
