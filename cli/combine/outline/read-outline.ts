import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import {
  type Examples,
  type GherkinDocument,
  IdGenerator,
  type Scenario,
  type Step,
  StepKeywordType,
} from '@cucumber/messages';
import type { Context } from '../../context.ts';
import { CliError } from '../../errors.ts';

/** A row of examples: a cell for each column. */
export type Cells = Readonly<Record<string, string>>;

/** A Scenario Outline with what its columns are for. */
export interface Outline {
  readonly name: string;
  /** The whole text of the feature, by lines. */
  readonly lines: readonly string[];
  readonly line: number;
  /** The 1-based lines of the first and last row of its examples. */
  readonly rowLines: readonly [number, number];
  readonly columns: readonly string[];
  /** Columns that describe the situation: Given and When steps name them. */
  readonly inputs: readonly string[];
  /** Columns that Then steps alone name. */
  readonly outcomes: readonly string[];
  readonly rows: readonly Cells[];
}

/** Reads the outline at a place such as `features/x.feature:12`. */
export function readOutline(context: Context, place: string): Outline {
  const [, path = place, line = ''] = /^(.*?):(\d+)$/.exec(place) ?? [];
  const text = textOf(context, path);
  const found = outlinesIn(parse(text, path)).find((one) => line !== '' && spans(one, Number(line)));
  if (found === undefined)
    throw new CliError(`combine: \`${place}\`: no Scenario Outline stands there`, {
      hint: 'name a line of the outline, as in features/approval/x.feature:12',
    });
  return outlineOf(found, text.split('\n'), place);
}

function textOf(context: Context, path: string): string {
  try {
    return readFileSync(resolve(context.cwd, path), 'utf8');
  } catch (cause) {
    throw new CliError(`combine: \`${path}\`: the feature cannot be read`, { cause });
  }
}

function parse(text: string, path: string): GherkinDocument {
  try {
    return new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.replaceAll('\n', ' ') : String(cause);
    throw new CliError(`combine: \`${path}\`: ${message}`, { cause });
  }
}

function outlinesIn({ feature }: GherkinDocument): readonly Scenario[] {
  const children = (feature?.children ?? []).flatMap((child) => [child, ...(child.rule?.children ?? [])]);
  return children.flatMap(({ scenario }) => (scenario !== undefined && scenario.examples.length > 0 ? [scenario] : []));
}

function spans({ location, examples }: Scenario, line: number): boolean {
  const last = examples.flatMap(({ tableBody }) => tableBody).at(-1)?.location.line ?? location.line;
  return location.line <= line && line <= last;
}

function outlineOf(scenario: Scenario, lines: readonly string[], place: string): Outline {
  const [examples, ...others] = scenario.examples;
  const first = examples?.tableBody[0]?.location.line;
  const last = examples?.tableBody.at(-1)?.location.line;
  if (examples === undefined || others.length > 0 || first === undefined || last === undefined)
    throw new CliError(`combine: \`${place}\`: an outline with one table of examples is needed`);
  const columns = (examples.tableHeader?.cells ?? []).map(({ value }) => value);
  const [situation, expected] = namedIn(scenario.steps);
  return {
    name: scenario.name,
    lines,
    line: scenario.location.line,
    rowLines: [first, last],
    columns,
    inputs: columns.filter((column) => situation.includes(`<${column}>`)),
    outcomes: columns.filter((column) => !situation.includes(`<${column}>`) && expected.includes(`<${column}>`)),
    rows: rowsOf(examples, columns),
  };
}

function rowsOf({ tableBody }: Examples, columns: readonly string[]): readonly Cells[] {
  return tableBody.map(({ cells }) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at]?.value ?? ''])),
  );
}

/** What stands in Given and When steps, and what in Then steps; And goes with the step before it. */
function namedIn(steps: readonly Step[]): readonly [string, string] {
  let isOutcome = false;
  const texts: [string[], string[]] = [[], []];
  for (const step of steps) {
    if (step.keywordType !== StepKeywordType.CONJUNCTION) isOutcome = step.keywordType === StepKeywordType.OUTCOME;
    const table = (step.dataTable?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value));
    texts[isOutcome ? 1 : 0].push(step.text, step.docString?.content ?? '', ...table);
  }
  return [texts[0].join('\n'), texts[1].join('\n')];
}
