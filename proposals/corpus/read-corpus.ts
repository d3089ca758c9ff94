import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages';
import type { Scenario, ScenarioStep, StepArgumentText } from './scenario.ts';
import type { StepLibrary } from './step-library.ts';

/** A feature file: its path and what stands in it. */
export interface FeatureFile {
  readonly uri: string;
  readonly text: string;
}

/** The scenarios of features, in order. Those with a step that no definition claims are left out. */
export function readCorpus(files: readonly FeatureFile[], library: StepLibrary): readonly Scenario[] {
  return files.flatMap(({ uri, text }) => {
    const newId = IdGenerator.incrementing();
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const document = { ...parser.parse(text), uri };
    return compile(document, uri, newId).flatMap((pickle) => scenarioOf(pickle, document, library) ?? []);
  });
}

function scenarioOf(pickle: Pickle, document: GherkinDocument, library: StepLibrary): Scenario | null {
  const steps = pickle.steps.map((step) => stepOf(step, library));
  if (steps.some((step) => step === null)) return null;
  return {
    id: `${pickle.uri}:${pickle.location?.line ?? 0}`,
    uri: pickle.uri,
    folder: pickle.uri.split('/').at(-2) ?? '',
    feature: document.feature?.name ?? '',
    rule: ruleOf(pickle, document),
    title: pickle.name,
    tags: pickle.tags.map(({ name }) => name),
    steps: steps.filter((step) => step !== null),
  };
}

function stepOf({ text, argument }: PickleStep, library: StepLibrary): ScenarioStep | null {
  const matched = library.match(text);
  return matched === null ? null : { kind: matched.definition.kind, text, argument: argumentOf(argument) };
}

function argumentOf(argument: PickleStep['argument']): StepArgumentText | null {
  if (argument?.docString !== undefined) return { kind: 'text', text: argument.docString.content };
  if (argument?.dataTable === undefined) return null;
  return { kind: 'table', rows: argument.dataTable.rows.map(({ cells }) => cells.map(({ value }) => value)) };
}

function ruleOf(pickle: Pickle, document: GherkinDocument): string | null {
  const rules = (document.feature?.children ?? []).flatMap(({ rule }) => rule ?? []);
  const owner = rules.find(({ children }) =>
    children.some(({ scenario }) => scenario !== undefined && pickle.astNodeIds.includes(scenario.id)),
  );
  return owner?.name ?? null;
}
