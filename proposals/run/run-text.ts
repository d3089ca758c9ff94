import { DataTable } from '@cucumber/cucumber';
import type { Question, World } from '#engine';
import type { CaseStep, QuestionStep } from '#reports';
import type { NamedTable } from '#steps';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { type StepLibrary, valuesOf } from '../corpus/step-library.ts';
import { CredulousWorld, ProbeWorld, type Unknown } from './probe-world.ts';

/** A step that was tried: whether it made sense, and what it expected of which answer. */
export interface TriedStep {
  readonly step: ScenarioStep;
  readonly made: boolean;
  readonly asked: readonly QuestionStep[];
}

/** What running the text of a scenario came to. */
export interface TextRun {
  readonly steps: readonly ScenarioStep[];
  readonly world: World;
  /** Events and questions, in order; what was expected is in `thens`. */
  readonly recorded: readonly CaseStep[];
  readonly thens: readonly TriedStep[];
  /** The question that a When step put; null where Then steps ask by themselves. */
  readonly question: Question | null;
  /** Whether it has brought in something that goes by that name. */
  readonly knows: (table: NamedTable, name: string) => boolean;
  /** Tries a further Then step on what the scenario has come to. */
  readonly tryThen: (step: ScenarioStep) => Promise<TriedStep>;
}

/**
 * Runs the steps of a scenario against the run that was lent to the steps, without cucumber: a millisecond or two.
 * Null where a Given or When step refuses. Then steps stop nothing, whatever they expect.
 */
export async function runText(library: StepLibrary, steps: readonly ScenarioStep[]): Promise<TextRun | null> {
  const memory = new ProbeWorld();
  const thens: TriedStep[] = [];
  for (const step of steps) {
    const tried = await tryStep(library, memory, step);
    if (step.kind === 'then') thens.push(tried);
    else if (!tried.made) return null;
  }
  const { world, steps: recorded } = memory.recorded;
  if (holdsTable(world)) return null;
  // The target holds nothing outside the memory of the scenario, so that it may stay open.
  const { question } = memory;
  const knows = (table: NamedTable, name: string) => memory.knows(table, name);
  const tryThen = (step: ScenarioStep) => tryStep(library, memory, step);
  return { steps, world, recorded: [...recorded], thens, question, knows, tryThen };
}

/** A table that is handed to a step which wants a text ends up in a row as it is: that is no world. */
function holdsTable(world: World): boolean {
  const rows: readonly object[] = Object.values(world).flat();
  return rows.some((row) => Object.values(row).some((value) => value instanceof DataTable));
}

/** The names for which a step looks, whatever there is. */
export async function lookupsOf(library: StepLibrary, step: ScenarioStep): Promise<Unknown> {
  const memory = new CredulousWorld();
  await isMade(library, memory, step);
  return memory.unknown;
}

/** Whether a step would make a difference after what is given, if every name that it looks for stood for something. */
export async function couldMatter(
  library: StepLibrary,
  given: readonly ScenarioStep[],
  step: ScenarioStep,
): Promise<boolean> {
  const memory = new CredulousWorld();
  for (const one of given) await isMade(library, memory, one);
  const before = JSON.stringify(memory.recorded.world);
  const made = await isMade(library, memory, step);
  return made && (step.kind !== 'given' || JSON.stringify(memory.recorded.world) !== before);
}

/** Whether a Then step holds: it asked something, and everything was as it expects. */
export function holds({ made, asked }: TriedStep): boolean {
  return made && asked.length > 0 && asked.every(({ mismatches }) => mismatches.length === 0);
}

/** Whether a Then step made sense and does not hold. */
export function failed(tried: TriedStep): boolean {
  return tried.made && tried.asked.length > 0 && !holds(tried);
}

/** What a step throws is a reason to look elsewhere: nothing is judged here. */
async function tryStep(library: StepLibrary, memory: ProbeWorld, step: ScenarioStep): Promise<TriedStep> {
  const made = await isMade(library, memory, step);
  const asked = memory.takeNoted();
  return { step, made, asked: made ? asked : [] };
}

async function isMade(library: StepLibrary, memory: ProbeWorld, step: ScenarioStep): Promise<boolean> {
  const matched = library.match(step.text);
  if (matched === null) return false;
  const values = valuesOf(matched, step.argument);
  // A step without the text that belongs below it, or with one too many, is none: cucumber would say the same.
  if (values.length !== matched.definition.code.length) return false;
  try {
    await matched.definition.code.call(memory, ...values);
    return true;
  } catch {
    return false;
  }
}
