import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  ChangeWriter,
  type FeatureFile,
  type LoadedLibrary,
  readCorpus,
  stepLibrary,
  type WrittenChange,
} from '#proposals';
import {
  type ChangedDecision,
  type DisagreementGroup,
  type ExemplifiedGroup,
  shrinkDisagreement,
  type Versions,
} from '#reports';
import type { Context } from '../context.ts';
import { loadSteps } from '../run/support.ts';
import { exampleStory } from './example-story.ts';
import { shrunkGenerated } from './shrink-generated.ts';

export interface ExampleOptions {
  /** The versions that a disagreement is about. */
  readonly versionsOf: (disagreement: ChangedDecision) => Versions;
  readonly seed: number;
  readonly features?: readonly string[];
  readonly imports?: readonly string[];
  /** Told a line for each example that is written. */
  readonly tell?: (line: string) => void;
}

/** How many groups get a shrunk example with a scenario that was run; the others show what was found. */
const mostWritten = 20;

/** How many cases of a group are tried as its example before a generated world is. */
const mostCases = 3;

const budgets = { scenario: 60, generated: 300, rows: 200 } as const;

/** The smallest example of each group, with its scenario. */
export async function examplesOf(
  context: Context,
  groups: readonly DisagreementGroup[],
  options: ExampleOptions,
): Promise<readonly ExemplifiedGroup[]> {
  const library = stepLibrary((await loadSteps(context, options.imports ?? [])) as unknown as LoadedLibrary);
  const corpus = readFeatures(context.cwd, options.features ?? ['features']).flatMap((file) => readFile(file, library));
  const writer = new ChangeWriter({ corpus, library, seed: options.seed });
  const exemplified: ExemplifiedGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const example = at < mostWritten ? await exampleOf(group, writer, options) : plain(group.members[0].disagreement);
    exemplified.push({ group, ...example });
    options.tell?.(`example ${at + 1} of ${groups.length}: ${group.id}`);
  }
  return exemplified;
}

type Example = Pick<ExemplifiedGroup, 'example' | 'scenario'>;

/** A scenario that people wrote is the easiest to read; a generated world is told where no case shows the change. */
async function exampleOf(group: DisagreementGroup, writer: ChangeWriter, options: ExampleOptions): Promise<Example> {
  let silent: Example | null = null;
  for await (const { example, tells } of examplesIn(group, writer, options)) {
    if (tells) return example;
    silent ??= example;
  }
  return silent ?? plain(group.members[0].disagreement);
}

interface Tried {
  readonly example: Example;
  /** Whether its scenario fails on the base. */
  readonly tells: boolean;
}

async function* examplesIn(
  group: DisagreementGroup,
  writer: ChangeWriter,
  options: ExampleOptions,
): AsyncGenerator<Tried> {
  const found = group.members.map(({ disagreement }) => disagreement);
  for (const one of found.filter(({ origin }) => origin.kind === 'case').slice(0, mostCases)) {
    if (one.origin.kind !== 'case') continue;
    const versions = options.versionsOf(one);
    const aim = { groupId: group.id, versions, budget: budgets.scenario, ...fileOf(one) };
    const written = await writer.fromCase(one.origin, aim);
    if (written !== null) yield triedOf(one, written);
  }
  const first = found.find(({ origin }) => origin.kind === 'generated') ?? group.members[0].disagreement;
  yield* storiesOf(first, group, { writer, versions: options.versionsOf(first) });
}

async function* storiesOf(
  first: ChangedDecision,
  { id, members }: DisagreementGroup,
  { writer, versions }: { readonly writer: ChangeWriter; readonly versions: Versions },
): AsyncGenerator<Tried> {
  const drawn = await shrunkGenerated(first, { versions, groupId: id, budget: budgets.generated });
  const smallest = await shrinkDisagreement(drawn, { versions, budget: budgets.rows });
  const uri = `features/${members[0].policyType}/changed.feature`;
  for (const one of [smallest, drawn]) {
    const aim = { groupId: id, versions, budget: budgets.scenario, uri, ...fileOf(one) };
    const written = await writer.fromText(exampleStory(one), aim);
    if (written !== null) yield triedOf(one, written);
  }
  yield { example: plain(smallest), tells: false };
}

/** The world, question and answers of a scenario that was run, in place of those that it was made from. */
function triedOf(one: ChangedDecision, { disagreement, text, tells }: WrittenChange): Tried {
  const { world, events, question, base, candidate } = disagreement;
  return { example: { example: { ...one, world, events, question, base, candidate }, scenario: text }, tells };
}

function fileOf({ policyFile }: ChangedDecision): Pick<ChangedDecision, 'policyFile'> {
  return policyFile === undefined ? {} : { policyFile };
}

/** What no step can say is told in comments: such a text is for reading, and the world stands beside it. */
function plain(example: ChangedDecision): Example {
  return { example, scenario: exampleStory(example) };
}

function readFeatures(cwd: string, paths: readonly string[]): readonly FeatureFile[] {
  const uris = paths.flatMap((path) => {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute)) return [];
    return statSync(absolute).isDirectory() ? globSync(`${path}/**/*.feature`, { cwd }).toSorted() : [path];
  });
  return uris.map((uri) => ({ uri, text: readFileSync(join(cwd, uri), 'utf8') }));
}

/** A feature that cannot be read is the business of whoever runs it. */
function readFile(file: FeatureFile, library: ReturnType<typeof stepLibrary>) {
  try {
    return readCorpus([file], library);
  } catch {
    return [];
  }
}
