import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { featureFiles } from '#proposals';
import {
  type Case,
  meanCosts,
  type NightlyReport,
  nightlyMarkdown,
  nightRecord,
  nightsText,
  type Product,
  parseNights,
  reportNight,
  type Unit,
  withNight,
  writeCases,
} from '#reports';
import type { Context } from '../context.ts';
import { ExampleDatabase } from '../fuzz/examples.ts';
import type { Journal } from './journal.ts';
import { leaveAllure } from './leave-allure.ts';
import { replayCommand, resumeCommand } from './night-commands.ts';
import { type Night, recordsFile } from './night-folder.ts';
import type { NightlyOptions } from './nightly-options.ts';
import type { ProposedGaps } from './work/gaps.ts';

export interface Ended {
  readonly night: Night;
  readonly journal: Journal;
  readonly options: NightlyOptions;
  readonly interrupted: boolean;
}

interface Done {
  readonly unit: Unit;
  readonly product: Product;
}

/** Writes the report of what is done, the scenarios that were found, and what later nights need to know. */
export async function writeNight(context: Context, ended: Ended): Promise<NightlyReport> {
  const { night, options } = ended;
  const done = await productsOf(ended.journal);
  const report = reportNight(done, factsOf(ended));
  const out = resolve(context.cwd, options.out);
  await removeOlder(out);
  await mkdir(out, { recursive: true });
  await writeFound(out, done, report);
  await cp(join(night.folder, 'suite'), join(out, 'suite'), { recursive: true }).catch(ignoreMissing);
  await leaveAllure(
    join(out, 'suite'),
    done.map(({ product }) => product),
    options.allure,
  );
  await writeFile(join(out, 'nightly.md'), nightlyMarkdown(report, night.earlier));
  await writeFile(join(out, 'nightly.json'), `${JSON.stringify(report, null, 2)}\n`);
  await remember(context, ended, { done, report });
  return report;
}

async function productsOf(journal: Journal): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const entry of journal.entries) done.push({ unit: entry.unit, product: await journal.product(entry) });
  return done;
}

function factsOf({ night, journal, options, interrupted }: Ended): Parameters<typeof reportNight>[1] {
  const { run, startedAt, inputs, earlier } = night;
  const kinds = Map.groupBy(journal.entries, ({ unit }) => unit.kind);
  const byKind = Object.fromEntries(
    [...kinds].map(([kind, entries]) => [kind, entries.reduce((sum, { ms }) => sum + ms, 0)]),
  );
  return {
    run,
    paths: inputs.paths,
    lawsToTry: inputs.laws.reduce((sum, { inMemory }) => sum + (inMemory ? 2 : 1), 0),
    seed: inputs.seed,
    replayCommand: replayCommand(night, options),
    resumeCommand: resumeCommand(options),
    interrupted,
    times: { startedAt, usedMs: journal.usedMs, byKind, costs: meanCosts(journal.timings) },
    earlier,
  };
}

const ownFolders = ['counterexamples', 'disagreements', 'proposed', 'combinations', 'cases', 'suite'] as const;

/** What an earlier night left there is not of this one; files of others stay. */
async function removeOlder(out: string): Promise<void> {
  for (const name of ownFolders) await rm(join(out, name), { recursive: true, force: true });
}

async function writeFound(out: string, done: readonly Done[], { findings }: NightlyReport): Promise<void> {
  for (const { kind, id, gherkin } of findings) {
    if (gherkin === '') continue;
    const folder = kind === 'disagreement' ? 'disagreements' : 'counterexamples';
    await write(join(out, folder, `${id.replaceAll(/[^\w.-]+/g, '-').slice(0, 100)}.feature`), gherkin);
  }
  const cases = done.flatMap(({ product }): readonly Case[] => (product.kind === 'law' ? product.cases : []));
  if (cases.length > 0) await writeCases(out, cases);
  for (const { path, text } of filesOf(done)) await write(join(out, path), text);
}

function filesOf(done: readonly Done[]): readonly { readonly path: string; readonly text: string }[] {
  const products = done.map(({ product }) => product);
  const searched = products.filter((one): one is ProposedGaps => one.kind === 'gaps' || one.kind === 'survivors');
  const proposals = searched.flatMap((one) => one.proposals);
  const combined = products.flatMap((one) => (one.kind === 'combinations' ? one.files : []));
  return [
    ...featureFiles(proposals, () => false).map(({ uri, text }) => ({ path: join('proposed', uri), text })),
    ...combined.map(({ path, text }) => ({ path: join('combinations', path), text })),
  ];
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The state is written last: a night that is killed before is as new when it is resumed. */
async function remember(
  context: Context,
  { night, options }: Ended,
  { done, report }: { readonly done: readonly Done[]; readonly report: NightlyReport },
): Promise<void> {
  const state = resolve(context.cwd, options.state);
  const database = new ExampleDatabase(resolve(context.cwd, '.assay/examples'));
  for (const { product } of done) {
    if (product.kind !== 'law' || product.report === null || product.report.counterexample === null) continue;
    const { id, target, seed, runsWanted, counterexample } = product.report;
    await database.keep({ id, target, seed, counterexample }, runsWanted);
  }
  await cp(join(night.folder, 'suite', 'history.jsonl'), join(state, 'history.jsonl')).catch(ignoreMissing);
  const path = join(state, recordsFile);
  const nights = parseNights(await readFile(path, 'utf8').catch(() => ''));
  await writeFile(`${path}.partial`, nightsText(withNight(nights, nightRecord(report))));
  await rename(`${path}.partial`, path);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
