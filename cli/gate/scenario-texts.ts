import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pickle } from '@cucumber/messages';
import type { Context } from '../context.ts';
import { picklesOf, placeOf } from '../run/plan.ts';

/** How the scenarios of two versions of the features differ, by what their steps say. */
export interface ScenarioChanges {
  /** The ids of the candidate's scenarios whose text the base does not have. */
  readonly changed: ReadonlySet<string>;
  /** The base's scenarios whose text the candidate does not have. */
  readonly removed: readonly Pickle[];
  /** For scenarios that read the same: the one of the base, by the id that it has on the candidate. */
  readonly same: ReadonlyMap<string, Pickle>;
}

/**
 * Compares scenario by scenario, not file by file: one that has moved, or has another title, is the same. The steps of a
 * background belong to each scenario below it, and each row of an outline is a scenario.
 */
export function compareScenarios(candidate: readonly Pickle[], base: readonly Pickle[]): ScenarioChanges {
  const before = new Map(base.toReversed().map((pickle) => [textOf(pickle), pickle]));
  const now = new Set(candidate.map(textOf));
  const pairs = candidate.map((pickle) => ({ id: placeOf(pickle), other: before.get(textOf(pickle)) }));
  return {
    changed: new Set(pairs.filter(({ other }) => other === undefined).map(({ id }) => id)),
    removed: base.filter((pickle) => !now.has(textOf(pickle))),
    same: new Map(pairs.flatMap(({ id, other }) => (other === undefined ? [] : [[id, other] as const]))),
  };
}

/** The scenarios of the features of a folder. A feature that cannot be read has none: the base is not ours to mend. */
export function scenariosIn(context: Context, features: readonly string[]): readonly Pickle[] {
  const { cwd } = context;
  const uris = features.flatMap((path) => {
    if (!existsSync(join(cwd, path))) return [];
    return statSync(join(cwd, path)).isDirectory() ? globSync(`${path}/**/*.feature`, { cwd }).sort() : [path];
  });
  return uris.flatMap((uri) => {
    try {
      return picklesOf(context, uri);
    } catch {
      return [];
    }
  });
}

function textOf({ steps }: Pickle): string {
  return JSON.stringify(steps.map(({ type, text, argument }) => [type, text, argumentOf(argument)]));
}

function argumentOf(argument: Pickle['steps'][number]['argument']): unknown {
  if (argument?.docString !== undefined) return argument.docString.content;
  return argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? null;
}
