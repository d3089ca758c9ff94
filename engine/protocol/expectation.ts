import { isDeepStrictEqual } from 'node:util';

/**
 * What a scenario expects of one place in an outcome, as plain data, so that a case can be replayed.
 *
 * `at` is a path: `approvalsLeft`, `rules[policy=Critical findings].approved`, `jobs[].name` (the names of all jobs),
 * `jobs[name=build].stage`. A place that does not exist reads as undefined.
 */
export interface Expectation {
  readonly at: string;
  readonly is: 'equal' | 'including' | 'excluding' | 'empty' | 'not empty' | 'absent' | 'matching';
  readonly value?: unknown;
}

/** An expectation that the outcome does not meet. */
export interface Mismatch {
  readonly expectation: Expectation;
  readonly actual: unknown;
}

/** The mismatch, or null where the outcome is as expected. */
export function compare(outcome: unknown, expectation: Expectation): Mismatch | null {
  const actual = valueAt(outcome, expectation.at);
  return isMet(actual, expectation) ? null : { expectation, actual };
}

/** The value at a path of an outcome. */
export function valueAt(outcome: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(follow, outcome);
}

function isMet(actual: unknown, { is, value }: Expectation): boolean {
  switch (is) {
    case 'equal':
      return isDeepStrictEqual(actual, value);
    case 'including':
      return Array.isArray(actual) && listOf(value).every((wanted) => has(actual, wanted));
    case 'excluding':
      return Array.isArray(actual) && !listOf(value).some((unwanted) => has(actual, unwanted));
    case 'empty':
      return Array.isArray(actual) && actual.length === 0;
    case 'not empty':
      return Array.isArray(actual) && actual.length > 0;
    case 'absent':
      return actual === undefined;
    case 'matching':
      return typeof actual === 'string'
        ? actual.includes(String(value))
        : textsOf(actual).some((text) => text.includes(String(value)));
  }
}

function has(list: readonly unknown[], wanted: unknown): boolean {
  return list.some((item) => isDeepStrictEqual(item, wanted));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

type PathStep = { readonly key: string } | { readonly all: true } | { readonly where: string; readonly equals: string };

function stepsOf(path: string): readonly PathStep[] {
  return [...path.matchAll(/\[([^=\]]*)(?:=([^\]]*))?\]|([^.[\]]+)/g)].map(([, where, equals, key]) => {
    if (key !== undefined) return { key };
    if (where === undefined || where === '') return { all: true };
    return equals === undefined ? { key: where } : { where, equals };
  });
}

function follow(value: unknown, step: PathStep): unknown {
  if ('where' in step) return asList(value).find((item) => String(follow(item, { key: step.where })) === step.equals);
  if ('all' in step) return new Projection(asList(value));
  if (value instanceof Projection) return value.items.map((item) => follow(item, step));
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[step.key];
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A list of which every item is looked into, as `jobs[]` is in `jobs[].name`. */
class Projection {
  readonly items: readonly unknown[];
  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}
