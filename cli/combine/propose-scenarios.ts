import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '#engine';
import type { CombinationRow, Combinations, Telling } from '#generators';
import { type Case, rowsOf } from '#reports';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { type Example, featureText } from './feature-text.ts';
import { combinationNames } from './name-combination.ts';
import { openRehearsal, type Rehearse } from './rehearse.ts';

/** A scenario for one row, with the answers of the reference engine as what is expected. */
export interface Proposed extends Example {
  readonly row: CombinationRow;
  /** Whether running it exercises exactly that row. */
  readonly reproduced: boolean;
}

export interface Wanted {
  readonly combined: Combinations;
  readonly rows: readonly CombinationRow[];
  readonly having: readonly CombinationRow[];
}

/**
 * Tells rows as scenarios. Each is run once in process to learn what the reference engine decides, and once more with
 * that decision as its Then steps: it must pass.
 */
export async function proposeScenarios(
  context: Context,
  { combined, rows, having }: Wanted,
): Promise<readonly Proposed[]> {
  if (rows.length === 0) return [];
  const telling = combined.telling;
  const drafts = rows.map((row, at) => draftOf(telling, row, at));
  const rehearse = await openRehearsal(context);
  const asked = await tryAll(rehearse, telling, drafts);
  const names = combinationNames(combined.model, rows, having);
  const examples = asked.map((one, at) => {
    const [row = {}, draft] = [rows[at], drafts[at]];
    const outcome = outcomeOf(one);
    const title = `${names[at]}: ${telling.title(outcome, row)}`;
    return { ...(draft as Example), title, expected: telling.answer(outcome, row) };
  });
  const cases = await tryAll(rehearse, telling, examples);
  return examples.map((example, at) => proposed(combined, example, { row: rows[at] ?? {}, one: cases[at] }));
}

function draftOf(telling: Telling, row: CombinationRow, at: number): Example {
  return { title: `row ${at + 1}`, given: telling.given(row), when: [telling.when(row)], expected: [telling.probe] };
}

/** Cucumber hands the whole feature on with each of its scenarios: a feature of hundreds takes minutes. */
const mostInFeature = 20;

async function tryAll(rehearse: Rehearse, telling: Telling, examples: readonly Example[]): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (let from = 0; from < examples.length; from += mostInFeature) {
    const some = examples.slice(from, from + mostInFeature);
    const about = { tags: [], title: 'proposed', about: [], background: telling.background };
    cases.push(...(await rehearse(featureText({ ...about, examples: some }))));
  }
  if (cases.length === examples.length) return cases;
  throw new CliError(`combine: ${examples.length} scenarios were run, and ${cases.length} left a case`, {
    exitCode: exitCodes.environment,
  });
}

function outcomeOf(one: Case): Outcome {
  const step = one.steps.findLast((each) => each.kind === 'question');
  if (step?.kind === 'question' && step.verdict.kind === 'decided') return step.verdict.outcome;
  throw new CliError(`combine: a proposed scenario cannot be run: ${one.failure ?? 'it asked nothing'}`, {
    exitCode: exitCodes.environment,
    hint: `this is a fault of Assay; its steps were: ${one.origin.text.join(' / ')}`,
  });
}

function proposed(
  { model }: Combinations,
  example: Example,
  { row, one }: { readonly row: CombinationRow; readonly one: Case | undefined },
): Proposed {
  if (one?.status !== 'passed')
    throw new CliError(`combine: a proposed scenario does not pass: ${one?.failure ?? 'it did not run'}`, {
      exitCode: exitCodes.environment,
      hint: `this is a fault of Assay; the scenario is "${example.title}"`,
    });
  return { ...example, row, reproduced: rowsOf(model.name, one).some((found) => isDeepStrictEqual(found, row)) };
}
